import { Conflict } from '../kernel/errors.js';

/**
 * `submitted` waits for the secretariat, `under_review` is in the hands of one of its people, `waiting` is on the waiting list. A
 * draft is not a state: it is kept in a table of its own until it is sent.
 */
export const registrationStates = [
  'submitted',
  'awaiting_focal_point',
  'under_review',
  'approved',
  'waiting',
  'declined',
  'withdrawn',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const isRegistrationState = (value: unknown): value is RegistrationState =>
  registrationStates.some((state) => state === value);

/** A declined person may be approved after all, an approval may be taken back; whoever withdrew may register again. */
const moves: Record<RegistrationState, readonly RegistrationState[]> = {
  submitted: ['awaiting_focal_point', 'under_review', 'approved', 'waiting', 'declined', 'withdrawn'],
  // The secretariat may take it up where the focal point does not answer.
  awaiting_focal_point: ['submitted', 'under_review', 'declined', 'withdrawn'],
  under_review: ['approved', 'waiting', 'declined', 'withdrawn'],
  approved: ['declined', 'withdrawn'],
  waiting: ['approved', 'declined', 'withdrawn'],
  declined: ['under_review', 'approved', 'waiting'],
  withdrawn: ['submitted', 'awaiting_focal_point'],
};

export const canBecome = (from: RegistrationState, to: RegistrationState): boolean =>
  moves[from].includes(to);

export function assertCanBecome(from: RegistrationState, to: RegistrationState): void {
  if (from === to) throw new Conflict(`registration.already-${to}`);
  if (!canBecome(from, to)) throw new Conflict('registration.cannot-change', { from, to });
}

const liveStates: readonly RegistrationState[] = [
  'submitted',
  'awaiting_focal_point',
  'under_review',
  'approved',
  'waiting',
];

/** Still on the way to the forum or admitted to it. */
export const isLive = (state: RegistrationState): boolean => liveStates.includes(state);

/** A decision of the secretariat is still to come. */
export const isUndecided = (state: RegistrationState): boolean =>
  state === 'submitted' || state === 'under_review';

export function assertCanBeCorrected(state: RegistrationState): void {
  if (!isLive(state)) throw new Conflict('registration.cannot-correct');
}
