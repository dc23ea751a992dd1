import type { Registration } from './registration.entity.js';

/** The columns of a registration that nobody has answered anything for, and that stands on no list. */
export const unasked = {
  delegationId: null,
  delegationRole: null,
  precedence: null,
  gender: null,
  birthDate: null,
  publication: 'nobody',
  days: null,
  answers: {},
  waitingNumber: null,
  mergedInto: null,
} as const satisfies Partial<Registration>;
