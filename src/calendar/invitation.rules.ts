import type { RegistrationState } from '../registration/registration.states.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { nextStamp } from '../kernel/clock.js';
import { emailKey } from '../kernel/folded-text.js';
import type { Delivery } from './delivery.rules.js';
import type { EntryContent } from './session-entry.js';

export type InvitationState = 'requested' | 'cancelled';
export type Partstat = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

/** An entry as it rests in the database: instants as ISO text. */
export type StoredEntry = Omit<EntryContent, 'when'> & {
  when:
    | { kind: 'timed'; start: string; end: string; zone: string }
    | Extract<EntryContent['when'], { kind: 'all-day' }>;
};

/** A line of the mail, in the reader's language. */
export interface Fact {
  key: 'title' | 'day' | 'time' | 'begins' | 'ends' | 'place';
  value: string;
}

export interface StoredContent {
  entry: StoredEntry;
  facts: Fact[];
  /** Shows the venue. */
  map?: string;
  /** The end of the entry is provisional. */
  isEndOpen?: true;
}

/** What the participant's calendar should hold. */
export interface Wanted {
  timeAndPlace: string;
  content: StoredContent;
}

interface Revision {
  sequence: number;
  stampedAt: Date;
  partstat: Partstat;
}

/** When a message is written. */
export interface Moment {
  now: Date;
  /** Of `sequenceFloor`. */
  floor: number;
}

/** What it does hold, as far as we have told it. */
export type Told = Wanted & Revision & { state: InvitationState; address: string };

/** What the next message does: `move` asks for a new answer, `reword` does not. `readdress` invites a mailbox that knows nothing yet. */
export type Step = 'invite' | 'reinvite' | 'readdress' | 'move' | 'reword' | 'cancel';

/** The message that brings the calendar from what it was told to what is wanted; undefined when it needs none. */
export function nextStep(
  told: Told | undefined,
  wanted: Wanted | undefined,
  address: string,
): Step | undefined {
  const holds = told?.state === 'requested';
  if (!wanted) return holds ? 'cancel' : undefined;
  if (!told) return 'invite';
  if (!isSameMailbox(told.address, address)) return 'readdress';
  if (!holds) return 'reinvite';
  if (told.timeAndPlace !== wanted.timeAndPlace) return 'move';
  return said(told) === said(wanted) ? undefined : 'reword';
}

/** Another map is no news. */
const said = ({ content: { entry, facts } }: Wanted): string => JSON.stringify([entry, facts]);

/** Replies name the address as it was registered, but no server tells two of them apart by letter case. */
export const isSameMailbox = (a: string, b: string): boolean => emailKey(a) === emailKey(b);

/**
 * The marks of that message. SEQUENCE rises with whatever must be answered anew or ends the matter, and stays for words; DTSTAMP
 * always moves on, because a client takes nothing that does not look newer.
 */
export function revise(step: Step, told: Revision | undefined, { now, floor }: Moment): Revision {
  const stampedAt = nextStamp(now, told?.stampedAt);
  const atLeast = (sequence: number) => Math.max(sequence, floor);
  if (!told) return { sequence: atLeast(0), stampedAt, partstat: 'NEEDS-ACTION' };
  if (step === 'reword') return { sequence: atLeast(told.sequence), stampedAt, partstat: told.partstat };
  const partstat = step === 'cancel' ? told.partstat : 'NEEDS-ACTION';
  return { sequence: atLeast(told.sequence + 1), stampedAt, partstat };
}

/** What the calendar holds once that message has come; a CANCEL goes where the entry is. */
export function toldBy(
  step: Step,
  told: Told | undefined,
  { timeAndPlace, content }: Wanted,
  address: string,
  moment: Moment,
): Told {
  return {
    ...revise(step, told, moment),
    state: step === 'cancel' ? 'cancelled' : 'requested',
    ...{ timeAndPlace, content },
    address: step === 'cancel' && told ? told.address : address,
  };
}

/** So near to the session a change is told at once, however many may follow. */
const imminent = 3 * 3_600_000;

/**
 * Whether the message may wait for further changes, so that an evening of edits makes one mail. What begins or ends the matter
 * goes at once.
 */
export function canWait(step: Step, told: Told | undefined, wanted: Wanted | undefined, now: Date): boolean {
  if (step !== 'move' && step !== 'reword') return false;
  return [told, wanted].every((content) => {
    const when = content?.content.entry.when;
    const start = when && Date.parse(when.kind === 'timed' ? when.start : when.from);
    return start === undefined || start - now.getTime() > imminent;
  });
}

/** Why a session does not belong into a participant's calendar as an invitation; the mail that cancels says so. */
export type Obstacle =
  'other-address' | 'registration-ended' | 'not-chosen' | 'other-delivery' | 'cancelled' | 'unscheduled';

interface Standing {
  registration: RegistrationState | undefined;
  delivery: Delivery;
  isChosen: boolean;
  item: Pick<ProgrammeItem, 'state' | 'startsAt'> | null;
}

/** Nobody can say yes or no to a day without an hour, so a session is only sent once it has one. */
export function obstacleFor({
  registration,
  delivery,
  isChosen,
  item,
}: Standing): Exclude<Obstacle, 'other-address'> | undefined {
  if (registration !== 'approved') return 'registration-ended';
  if (item?.state === 'cancelled') return 'cancelled';
  if (!isChosen) return 'not-chosen';
  if (delivery !== 'invitations') return 'other-delivery';
  return item?.startsAt ? undefined : 'unscheduled';
}
