import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { Invitation } from './invitation.entity.js';
import { obstacleFor, type Wanted } from './invitation.rules.js';
import { type Case, InvitationSender } from './invitation-sender.js';
import { forumUid, invitedForum, invitedSession } from './invited-content.js';
import { type Invitee, InviteesQueries } from './invitees.queries.js';
import type { PersonalLinks } from './personal-links.service.js';
import { publisherOf } from './session-entry.js';

/** The sessions of which not everybody has been told all. */
export interface LeftToTell {
  /** More changes may follow, and are gathered. */
  later: Set<string>;
  /** More than fits into one transaction. */
  now: Set<string>;
}

/** What a calendar has been told of, and what its owner has chosen. */
interface Held {
  told: Invitation[];
  /** Sessions. */
  chosen: string[];
}

/** What the caller has read of the person already. */
interface Read {
  held: Held;
  links?: PersonalLinks;
}

/** What is known of a session by all that follow it. */
interface Followed {
  item: ProgrammeItem | null;
  contentIn: (locale: Locale) => Wanted | undefined;
}

/** Everybody else waits for a transaction, and a plenary has thousands of participants. */
const mostMails = 100;

/**
 * Brings the invitations that people hold into line with what is so. Each method mails the difference, if there is one, so that
 * it may be called after anything, and twice.
 */
@Injectable()
export class InvitationsService {
  private readonly forumIn = once((mode: AttendanceMode) =>
    once((locale: Locale) => invitedForum(mode, locale, publisherOf(this.config))),
  );

  constructor(
    private readonly config: Config,
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly invitees: InviteesQueries,
    private readonly sender: InvitationSender,
  ) {}

  /**
   * After a change of the sessions: everybody who has one of them, or had it. With `mayWait`, changes of what stands are left for
   * later. Called again it goes on with what is left.
   */
  async followSessions(
    em: EntityManager,
    sessionIds: readonly string[],
    { mayWait }: { mayWait: boolean },
  ): Promise<LeftToTell> {
    const left: LeftToTell = { later: new Set(), now: new Set() };
    const due: (Case & { sessionId: string })[] = [];
    for (const one of await this.casesOf(em, sessionIds)) {
      const urgency = this.sender.urgencyOf(one);
      if (urgency === 'none') continue;
      if (mayWait && urgency === 'can-wait') left.later.add(one.sessionId);
      else if (due.length < mostMails) due.push(one);
      else left.now.add(one.sessionId);
    }
    const links = await this.sender.linksOf(
      em,
      due.map(({ invitee }) => invitee.accountId),
    );
    for (const one of due) {
      const own = links.get(one.invitee.accountId);
      await this.sender.bring(em, own ? { ...one, links: own } : one);
    }
    return left;
  }

  /** After a choice of the participant. */
  async followEntry(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee) await this.followOne(em, invitee, sessionId);
  }

  /** After a decision on the registration, or another choice of delivery: the forum and all her sessions. */
  async followAccount(em: EntityManager, accountId: string): Promise<void> {
    const [invitee, held] = await Promise.all([
      this.invitees.byAccount(em, accountId),
      this.heldBy(em, accountId),
    ]);
    if (invitee) await this.followInvitee(em, invitee, { held });
  }

  async heldBy(em: EntityManager, accountId: string): Promise<Held> {
    const [told, chosen] = await Promise.all([
      em.findBy(Invitation, { accountId }),
      this.sessions.ownSessionIds(em, accountId),
    ]);
    return { told, chosen };
  }

  /** The same of somebody who has just been read. */
  async followInvitee(em: EntityManager, invitee: Invitee, { held, links }: Read): Promise<void> {
    const { told, chosen } = held;
    const forum = told.find((row) => row.uid === forumUid);
    await this.followForum(em, { invitee, told: forum, ...(links ? { links } : {}) });
    const invited = told.flatMap(({ sessionId }) => (sessionId ? [sessionId] : []));
    for (const sessionId of new Set([...chosen, ...invited].sort())) {
      await this.followOne(em, invitee, sessionId);
    }
  }

  /** Sends an invitation that stands once more, as it is. */
  async repeat(em: EntityManager, told: Invitation): Promise<void> {
    const invitee = await this.invitees.byAccount(em, told.accountId);
    if (invitee) await this.sender.repeat(em, invitee, told);
  }

  private async followForum(
    em: EntityManager,
    known: Pick<Case, 'invitee' | 'told' | 'links'>,
  ): Promise<void> {
    const { state, mode, locale } = known.invitee;
    const wanted = state === 'approved' ? this.forumIn(mode)(locale) : undefined;
    await this.sender.bring(em, { ...known, sessionId: null, wanted });
  }

  private async followOne(em: EntityManager, invitee: Invitee, sessionId: string): Promise<void> {
    const { accountId } = invitee;
    const followed = this.followed(await this.programme.byId(em, sessionId));
    const isChosen = await this.sessions.isOwn(em, accountId, sessionId);
    const told = (await em.findOneBy(Invitation, { accountId, sessionId })) ?? undefined;
    await this.sender.bring(em, caseOf(invitee, sessionId, followed, { isChosen, told }));
  }

  /** With the same number of queries however many there are. */
  private async casesOf(
    em: EntityManager,
    sessionIds: readonly string[],
  ): Promise<(Case & { sessionId: string })[]> {
    const items = new Map((await this.programme.byIds(em, sessionIds)).map((item) => [item.id, item]));
    const holders = await this.sessions.holdersOfEach(em, sessionIds);
    const rows = await em.findBy(Invitation, { sessionId: In([...sessionIds]) });
    const told = new Map(rows.map((row) => [`${String(row.sessionId)} ${row.accountId}`, row]));
    const accountIds = [
      ...[...holders.values()].flatMap((own) => [...own]),
      ...rows.map((row) => row.accountId),
    ];
    const invitees = await this.invitees.among(em, [...new Set(accountIds)]);
    return sessionIds.flatMap((sessionId) => {
      const followed = this.followed(items.get(sessionId) ?? null);
      return invitees.flatMap((invitee) => {
        const { accountId } = invitee;
        const isChosen = holders.get(sessionId)?.has(accountId) ?? false;
        const known = told.get(`${sessionId} ${accountId}`);
        return isChosen || known ? [caseOf(invitee, sessionId, followed, { isChosen, told: known })] : [];
      });
    });
  }

  private followed(item: ProgrammeItem | null): Followed {
    return { item, contentIn: once((locale: Locale) => this.contentOf(item, locale)) };
  }

  private contentOf(item: ProgrammeItem | null, locale: Locale): Wanted | undefined {
    return item ? invitedSession(item, locale, publisherOf(this.config)) : undefined;
  }
}

function caseOf(
  invitee: Invitee,
  sessionId: string,
  { item, contentIn }: Followed,
  { isChosen, told }: { isChosen: boolean; told: Invitation | undefined },
): Case & { sessionId: string } {
  const { state: registration, delivery, locale } = invitee;
  const obstacle = obstacleFor({ registration, delivery, isChosen, item });
  const wanted = obstacle ? undefined : contentIn(locale);
  return { invitee, sessionId, told, wanted, obstacle, reason: item?.cancellationReason ?? null };
}

/** A moved plenary is told to thousands, but in five languages only. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
