import { Conflict } from '../kernel/errors.js';

export const registrationStates = ['submitted', 'approved', 'declined', 'withdrawn'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const isRegistrationState = (value: unknown): value is RegistrationState =>
  registrationStates.some((state) => state === value);

/** A declined person may be approved after all, an approval may be taken back; whoever withdrew may register again. */
const moves: Record<RegistrationState, readonly RegistrationState[]> = {
  submitted: ['approved', 'declined', 'withdrawn'],
  approved: ['declined', 'withdrawn'],
  declined: ['approved'],
  withdrawn: ['submitted'],
};

export const canBecome = (from: RegistrationState, to: RegistrationState): boolean =>
  moves[from].includes(to);

export function assertCanBecome(from: RegistrationState, to: RegistrationState): void {
  if (from === to) throw new Conflict(`registration.already-${to}`);
  if (!canBecome(from, to)) throw new Conflict('registration.cannot-change', { from, to });
}

/** Still on the way to the forum or admitted to it. */
export const isLive = (state: RegistrationState): boolean => state === 'submitted' || state === 'approved';

export function assertCanBeCorrected(state: RegistrationState): void {
  if (!isLive(state)) throw new Conflict('registration.cannot-correct');
}
