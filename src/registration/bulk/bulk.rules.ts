import { canBecome, type RegistrationState } from '../registration.states.js';

/** What can be decided about many at once. */
export const bulkKinds = ['approve', 'wait', 'decline', 'take-up'] as const;
export type BulkKind = (typeof bulkKinds)[number];

export const outcomeOf: Record<BulkKind, RegistrationState> = {
  approve: 'approved',
  wait: 'waiting',
  decline: 'declined',
  'take-up': 'under_review',
};

/** Only a refusal is explained in words. */
export const needsReason = (kind: BulkKind): boolean => kind === 'decline';

export const isPossible = (kind: BulkKind, state: RegistrationState): boolean =>
  canBecome(state, outcomeOf[kind]);
