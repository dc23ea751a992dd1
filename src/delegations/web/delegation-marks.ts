import type { Locale } from '../../kernel/i18n/locale.js';
import type { AccreditationState, Delegation } from '../../people/delegation.entity.js';
import type { RegistrationState } from '../../registration/registration.states.js';
import type { BadgeTone } from '../../web/components/badge.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { LetterState } from '../letters/letter.rules.js';

/** How each state looks, wherever it stands. */
export const accreditationTones: Record<AccreditationState, BadgeTone> = {
  none: 'neutral',
  submitted: 'info',
  accepted: 'success',
  returned: 'danger',
};

/** For a place where nothing says yet that it is about the credentials. */
export function accreditationIn(locale: Locale, { kind, accreditation }: Delegation): string {
  const t = delegationsTexts.in(locale);
  const state = t(`accreditation.${accreditation}`);
  return accreditation === 'accepted'
    ? state
    : t('credentials-state', { document: t(`credentials-${kind}`), state });
}

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
