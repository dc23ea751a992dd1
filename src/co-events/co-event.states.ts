import { Conflict } from '../kernel/errors.js';

export const coEventStates = [
  'draft',
  'awaiting-confirmation',
  'submitted',
  'returned',
  'approved',
  'declined',
  'postponed',
  'cancelled',
] as const;
export type CoEventState = (typeof coEventStates)[number];

export const isCoEventState = (value: unknown): value is CoEventState =>
  coEventStates.some((state) => state === value);

/**
 * What was once public is postponed or cancelled and never hidden again, because calendars hold it. Both can be taken back:
 * with a new date, or because it takes place after all.
 */
const moves: Record<CoEventState, readonly CoEventState[]> = {
  draft: ['awaiting-confirmation', 'submitted'],
  'awaiting-confirmation': ['submitted'],
  submitted: ['approved', 'returned', 'declined', 'draft'],
  returned: ['submitted', 'declined', 'draft'],
  approved: ['postponed', 'cancelled'],
  declined: ['approved'],
  postponed: ['approved', 'cancelled'],
  cancelled: ['approved'],
};

export const canBecome = (from: CoEventState, to: CoEventState): boolean => moves[from].includes(to);

export function assertCanBecome(from: CoEventState, to: CoEventState): void {
  if (!canBecome(from, to)) throw new Conflict('co-events.cannot-change', { from, to });
}

/** Shown to everybody, and in their calendars. */
export const isPublic = (state: CoEventState): boolean =>
  state === 'approved' || state === 'postponed' || state === 'cancelled';

/** Its host can say that it takes place after all, without anything else being other than before. */
export const canBeReinstated = (state: CoEventState): boolean =>
  state === 'postponed' || state === 'cancelled';

/** Nobody but the host and the moderators has seen it: it may still be changed at will, or deleted. */
export const isUnpublished = (state: CoEventState): boolean => !isPublic(state);
