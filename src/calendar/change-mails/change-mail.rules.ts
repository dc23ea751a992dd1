import type { Aspect } from '../../scheduling/releases/content-diff.js';
import type { PendingChange } from '../../scheduling/releases/pending.js';
import type { Delivery } from '../delivery.rules.js';

export type Reader = 'participant' | 'speaker';

/** Who plans her days must know when, where and whether; who speaks also what is said of her session. */
const worthMail: Record<Reader, ReadonlySet<Aspect>> = {
  participant: new Set(['cancelled', 'reinstated', 'moved', 'room']),
  speaker: new Set(['cancelled', 'reinstated', 'moved', 'room', 'added', 'speakers', 'text']),
};

type Change = Pick<PendingChange, 'aspects' | 'before' | 'after'>;

/** What takes place nowhere any more is no news, however it is changed. */
export const isWorthMail = ({ aspects, before, after }: Change, reader: Reader): boolean =>
  !(before?.state === 'cancelled' && after.state === 'cancelled') &&
  aspects.some((aspect) => worthMail[reader].has(aspect));

/** Whether her calendar learns of it by the invitation that she holds, or gets: then a mail would say it twice. */
export const isToldByInvitation = (
  { before, after }: Change,
  { delivery, isChosen }: { delivery: Delivery; isChosen: boolean },
): boolean => delivery === 'invitations' && isChosen && (before?.startsAt ?? after.startsAt) !== null;

/** So near to the session a change is told at once. */
const imminent = 3 * 3_600_000;

/** Whether it may wait for further changes, so that an evening of releases makes one mail. */
export const canWait = ({ aspects, before, after }: Change, now: Date): boolean =>
  !aspects.includes('cancelled') &&
  [before?.startsAt, after.startsAt].every((start) => !start || Date.parse(start) - now.getTime() > imminent);
