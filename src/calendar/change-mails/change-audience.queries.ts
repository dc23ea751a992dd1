import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { readLiveFacts } from '../../scheduling/live-facts.js';
import type { PendingChange } from '../../scheduling/releases/pending.js';
import type { Aspect } from '../../scheduling/releases/content-diff.js';
import { Favourite } from '../../sessions/favourite.entity.js';
import { ProgrammeEntry } from '../../sessions/programme-entry.entity.js';
import { WaitingPlace } from '../../sessions/waiting-place.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { SpeakerInvitation } from '../speakers/speaker-invitation.entity.js';
import { type Invitee, InviteesQueries } from '../invitees.queries.js';
import { publisherOf } from '../session-entry.js';
import { isToldByInvitation, isWorthMail } from './change-mail.rules.js';
import { shownInCalendar } from './shown-in-calendar.js';

/** What a release means to one person. */
export interface Affected {
  accountId: string;
  name: string;
  address: string;
  locale: Locale;
  zone: string | null;
  /** Told by the update of the invitation; no mail of ours says it again. */
  byInvitation: PendingChange[];
  asParticipant: PendingChange[];
  /** Those that she is not told as a participant. */
  asSpeaker: PendingChange[];
}

/** What is followed without being chosen: a favourite, or a session for which somebody waits. */
type Choices = Map<string, { chosen: Set<string>; followed: Set<string> }>;

/** Whom changes of the programme concern, with the same number of queries however many there are. */
@Injectable()
export class ChangeAudienceQueries {
  constructor(
    private readonly config: Config,
    private readonly invitees: InviteesQueries,
  ) {}

  /** Of these accounts only, if they are named. Whom nothing concerns is left out. */
  async read(
    em: EntityManager,
    changes: readonly PendingChange[],
    accountIds?: readonly string[],
  ): Promise<Affected[]> {
    const affected = new Map<string, Affected>();
    await this.addParticipants(em, affected, changes, accountIds);
    await addSpeakers(em, affected, changes, accountIds);
    return [...affected.values()].filter(
      (one) => one.byInvitation.length + one.asParticipant.length + one.asSpeaker.length > 0,
    );
  }

  private async addParticipants(
    em: EntityManager,
    affected: Map<string, Affected>,
    changes: readonly PendingChange[],
    accountIds: readonly string[] | undefined,
  ): Promise<void> {
    const choices = await choicesOf(em, changes, accountIds);
    const isShown = shownInCalendar(await readLiveFacts(em), publisherOf(this.config));
    for (const invitee of await this.invitees.among(em, [...choices.keys()])) {
      const own = choices.get(invitee.accountId);
      if (!own || invitee.state !== 'approved') continue;
      const isOwn = ({ sessionId }: PendingChange) =>
        own.chosen.has(sessionId) || own.followed.has(sessionId);
      const { delivery, locale } = invitee;
      const byInvitation = (change: PendingChange) =>
        isToldByInvitation(change, { delivery, isChosen: own.chosen.has(change.sessionId) }) &&
        isShown(change, locale);
      const mine = changes.filter(isOwn);
      const byMail = invitee.wantsChangeMails
        ? mine.filter((change) => !byInvitation(change) && isWorthMail(change, 'participant'))
        : [];
      affected.set(invitee.accountId, {
        ...personOf(invitee),
        byInvitation: mine.filter(byInvitation),
        asParticipant: byMail,
        asSpeaker: [],
      });
    }
  }
}

const personOf = ({ accountId, name, address, locale, zone }: Invitee) => ({
  ...{ accountId, name, address, locale, zone },
});

async function choicesOf(
  em: EntityManager,
  changes: readonly PendingChange[],
  accountIds: readonly string[] | undefined,
): Promise<Choices> {
  const where = {
    sessionId: In(changes.map(({ sessionId }) => sessionId)),
    ...(accountIds ? { accountId: In([...accountIds]) } : {}),
  };
  const choices: Choices = new Map();
  const of = (accountId: string) => {
    const own = choices.get(accountId) ?? { chosen: new Set(), followed: new Set() };
    choices.set(accountId, own);
    return own;
  };
  const columns = { accountId: true, sessionId: true };
  for (const row of await em.find(ProgrammeEntry, { select: columns, where })) {
    of(row.accountId).chosen.add(row.sessionId);
  }
  const followed = [
    ...(await em.find(Favourite, { select: columns, where })),
    ...(await em.find(WaitingPlace, { select: columns, where })),
  ];
  for (const row of followed) of(row.accountId).followed.add(row.sessionId);
  return choices;
}

/** Those who speak in the session as it is now; who was taken off it is told by whoever did that. */
async function addSpeakers(
  em: EntityManager,
  affected: Map<string, Affected>,
  changes: readonly PendingChange[],
  accountIds: readonly string[] | undefined,
): Promise<void> {
  const worth = changes.filter((change) => isWorthMail(change, 'speaker'));
  const speakerIds = worth.flatMap(({ after }) => after.speakers.map(({ speakerId }) => speakerId));
  const speakers = await em.find(Speaker, {
    select: { id: true, accountId: true },
    where: { id: In(speakerIds) },
  });
  const accountOf = new Map(
    speakers.flatMap(({ id, accountId }) =>
      accountId && (!accountIds || accountIds.includes(accountId)) ? [[id, accountId] as const] : [],
    ),
  );
  const accounts = new Map(
    (await em.findBy(Account, { id: In([...accountOf.values()]) })).map((account) => [account.id, account]),
  );
  const held = await heldBySpeakers(em, speakerIds);
  for (const change of worth) {
    for (const { speakerId } of change.after.speakers) {
      const account = accounts.get(accountOf.get(speakerId) ?? '');
      const isChosen = held.has(`${change.sessionId} ${speakerId}`);
      const byInvitation =
        change.aspects.some((aspect) => toldInCalendar.has(aspect)) &&
        isToldByInvitation(change, { delivery: 'invitations', isChosen });
      if (account) addAsSpeaker(affected, account, change, byInvitation);
    }
  }
}

/** What brings an update into a speaker's calendar; other words of her session do not. */
const toldInCalendar = new Set<Aspect>(['added', 'cancelled', 'reinstated', 'moved', 'room']);

/** The sessions that stand in the calendars of their speakers, or will, or did until they were cancelled, as `session speaker`. */
async function heldBySpeakers(em: EntityManager, speakerIds: readonly string[]): Promise<Set<string>> {
  const speakerId = In([...speakerIds]);
  const select = { sessionId: true, speakerId: true } as const;
  const rows = [
    ...(await em.find(SpeakerInvitation, { select, where: { speakerId, state: 'requested' } })),
    ...(await em.find(SpeakingInvitation, { select, where: { speakerId, state: 'accepted' } })),
  ];
  return new Set(rows.map(({ sessionId, speakerId }) => `${sessionId} ${speakerId}`));
}

function addAsSpeaker(
  affected: Map<string, Affected>,
  account: Account,
  change: PendingChange,
  byInvitation: boolean,
): void {
  const { id: accountId, name, email: address, locale } = account;
  const known = affected.get(accountId);
  const one: Affected = known ?? {
    ...{ accountId, name, address, locale, zone: null },
    ...{ byInvitation: [], asParticipant: [], asSpeaker: [] },
  };
  if (!known) affected.set(accountId, one);
  if (![...one.byInvitation, ...one.asParticipant, ...one.asSpeaker].includes(change)) {
    (byInvitation ? one.byInvitation : one.asSpeaker).push(change);
  }
}
