import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { Invitation } from './invitation.entity.js';
import { obstacleFor, type Wanted } from './invitation.rules.js';
import { InvitationSender } from './invitation-sender.js';
import { forumUid, invitedForum, invitedSession } from './invited-content.js';
import { type Invitee, InviteesQueries } from './invitees.queries.js';
import type { PersonalLinks } from './personal-links.service.js';
import { publisherOf } from './session-entry.js';

/** How one participant and one session are to each other. */
interface Standing {
  item: ProgrammeItem | null;
  isChosen: boolean;
  told: Invitation | undefined;
  contentIn: (locale: Locale) => Wanted | undefined;
}

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
   * After a change of the session: everybody who has it, or had it. With `mayWait`, changes of what stands are left for later;
   * returns whether there are any.
   */
  async followSession(em: EntityManager, sessionId: string, mayWait = false): Promise<boolean> {
    const holders = new Set(await this.sessions.holdersOf(em, sessionId));
    const told = new Map((await em.findBy(Invitation, { sessionId })).map((row) => [row.accountId, row]));
    const item = await this.programme.byId(em, sessionId);
    const contentIn = once((locale: Locale) => this.contentOf(item, locale));
    const invitees = await this.invitees.among(em, [...new Set([...holders, ...told.keys()])]);
    const links = await this.sender.linksOf(
      em,
      invitees.map(({ accountId }) => accountId),
    );
    let isHeld = false;
    for (const invitee of invitees) {
      const { accountId } = invitee;
      const standing = { item, isChosen: holders.has(accountId), told: told.get(accountId), contentIn };
      const sending = { mayWait, links: links.get(accountId) };
      isHeld = (await this.followPair(em, invitee, sessionId, standing, sending)) || isHeld;
    }
    return isHeld;
  }

  /** After a choice of the participant. */
  async followEntry(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee) await this.followOne(em, invitee, sessionId);
  }

  /** After a decision on the registration, or another choice of delivery: the forum and all her sessions. */
  async followAccount(em: EntityManager, accountId: string): Promise<void> {
    const invitee = await this.invitees.byAccount(em, accountId);
    if (invitee) await this.followInvitee(em, invitee);
  }

  /** The same of somebody who has just been read. */
  async followInvitee(em: EntityManager, invitee: Invitee): Promise<void> {
    const { accountId } = invitee;
    const told = await em.findBy(Invitation, { accountId });
    await this.followForum(
      em,
      invitee,
      told.find((row) => row.uid === forumUid),
    );
    const chosen = await this.sessions.ownSessionIds(em, accountId);
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
    invitee: Invitee,
    told: Invitation | undefined,
  ): Promise<void> {
    const isComing = invitee.state === 'approved';
    const wanted = isComing ? this.forumIn(invitee.mode)(invitee.locale) : undefined;
    await this.sender.bring(em, { invitee, sessionId: null, told, wanted });
  }

  private async followOne(em: EntityManager, invitee: Invitee, sessionId: string): Promise<void> {
    const { accountId } = invitee;
    const item = await this.programme.byId(em, sessionId);
    const isChosen = await this.sessions.isOwn(em, accountId, sessionId);
    const told = (await em.findOneBy(Invitation, { accountId, sessionId })) ?? undefined;
    const contentIn = (locale: Locale) => this.contentOf(item, locale);
    await this.followPair(em, invitee, sessionId, { item, isChosen, told, contentIn });
  }

  private async followPair(
    em: EntityManager,
    invitee: Invitee,
    sessionId: string,
    { item, isChosen, told, contentIn }: Standing,
    sending: { mayWait?: boolean; links?: PersonalLinks | undefined } = {},
  ): Promise<boolean> {
    const { state: registration, delivery, locale } = invitee;
    const obstacle = obstacleFor({ registration, delivery, isChosen, item });
    const wanted = obstacle ? undefined : contentIn(locale);
    const reason = item?.cancellationReason ?? null;
    const { mayWait = false, links } = sending;
    const one = { invitee, sessionId, told, wanted, obstacle, reason, mayWait };
    return this.sender.bring(em, links ? { ...one, links } : one);
  }

  private contentOf(item: ProgrammeItem | null, locale: Locale): Wanted | undefined {
    return item ? invitedSession(item, locale, publisherOf(this.config)) : undefined;
  }
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
