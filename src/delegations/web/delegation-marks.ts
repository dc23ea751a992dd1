import type { AccreditationState } from '../../people/delegation.entity.js';
import type { RegistrationState } from '../../registration/registration.states.js';
import type { BadgeTone } from '../../web/components/badge.js';
import type { LetterState } from '../letters/letter.rules.js';

/** How each state looks, wherever it stands. */
export const accreditationTones: Record<AccreditationState, BadgeTone> = {
  none: 'neutral',
  submitted: 'info',
  accepted: 'success',
  returned: 'danger',
};

export const letterTones: Record<LetterState, BadgeTone> = {
  not_sent: 'neutral',
  sent: 'info',
  opened: 'info',
  reminded: 'warning',
  answered: 'success',
};

export const registrationTones: Record<RegistrationState, BadgeTone> = {
  submitted: 'info',
  awaiting_focal_point: 'info',
  under_review: 'info',
  approved: 'success',
  waiting: 'warning',
  declined: 'danger',
  withdrawn: 'neutral',
};
