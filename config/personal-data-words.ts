import type { Locale } from '../src/kernel/i18n/locale.js';
import { personalData, type PersonalDatumId } from './personal-data.js';
import { personalDataTexts } from './personal-data.texts.js';
import { isRegistrationFieldId } from './registration-fields.js';
import { fieldTexts } from './registration-fields.texts.js';

/** What the datum is called: a field of the registration as its form calls it. */
export function datumWords(locale: Locale, id: PersonalDatumId): string {
  return isRegistrationFieldId(id) ? fieldTexts.in(locale)(id) : personalDataTexts.in(locale)(`datum.${id}`);
}

/** `you, organizers of the forum` */
export function audienceWords(locale: Locale, id: PersonalDatumId): string {
  const t = personalDataTexts.in(locale);
  const { audience } = personalData[id];
  if (audience.length === 0) return t('audience.none');
  return audience.map((each) => t(`audience.${each}`)).join(enumeration[locale]);
}

/** Until when it is kept, as a sentence. */
export function termWords(locale: Locale, id: PersonalDatumId): string {
  const t = personalDataTexts.in(locale);
  const { terms } = personalData[id];
  if (terms.length === 0) return t('term.none');
  const words = terms.map(({ after, days }) => t(`term.${after}`, { days })).join(enumeration[locale]);
  return t(terms.length === 1 ? 'until' : 'first-of', { terms: words });
}

const enumeration: Record<Locale, string> = { en: ', ', fr: ', ', ru: ', ', zh: '、', ko: ', ' };
