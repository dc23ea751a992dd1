import { countryName, isCountryCode } from '../../config/countries.js';
import {
  isRegistrationFieldId,
  registrationField,
  type RegistrationFieldId,
  registrationFieldIds,
} from '../../config/registration-fields.js';
import { fieldTexts } from '../../config/registration-fields.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { memberNameIn } from '../people/delegation-name.js';
import type { Person } from '../people/person.entity.js';
import { longDate } from './form/form-dates.js';
import { choiceWords } from './form/form-view.js';
import { familyNameFirst } from './form/name-order.js';
import type { RegistrationChange } from './registration-change.entity.js';
import { typedOf } from './registration-content.js';
import type { Registration } from './registration.entity.js';

export type Answer = string | readonly string[] | null | undefined;

/** One declared field with its answer as a person reads it. */
export interface WordedAnswer {
  field: RegistrationFieldId;
  label: string;
  words: string;
}

/** Whatever was answered, in the order in which the form asks it. Files are not among them. */
export function wordedAnswers(
  registration: Registration,
  person: Person,
  locale: Locale,
): readonly WordedAnswer[] {
  const typed: Record<string, Answer> = typedOf(registration, person);
  const answered = registrationFieldIds.flatMap((field) => {
    const words = answerWords(locale, field, typed[field]);
    return words ? [{ field, label: fieldTexts.in(locale)(field), words }] : [];
  });
  return familyNameFirst(locale, answered);
}

/** The answers that a change would bring, in the same order; emptied ones too. */
export function wishedAnswers(locale: Locale, wished: RegistrationChange['wished']): readonly WordedAnswer[] {
  const fields = registrationFieldIds.filter((field) => field in wished);
  const answers = fields.map((field) => ({
    field,
    label: fieldTexts.in(locale)(field),
    words: answerWords(locale, field, wished[field]) || '–',
  }));
  return familyNameFirst(locale, answers);
}

/** Empty for what was not answered. An id that the edition does not declare any more is shown as it was stored. */
export function answerWords(locale: Locale, field: string, answer: Answer): string {
  const each = (answer === null || answer === undefined ? [] : [answer]).flat();
  if (!isRegistrationFieldId(field)) return each.join(', ');
  return each.map((value) => oneAnswer(locale, field, value)).join(', ');
}

export const fieldLabel = (locale: Locale, field: string): string =>
  isRegistrationFieldId(field) ? fieldTexts.in(locale)(field) : field;

function oneAnswer(locale: Locale, field: RegistrationFieldId, value: string): string {
  switch (registrationField(field).kind) {
    case 'choice':
    case 'choices':
      return choiceWords(locale, field, value);
    case 'country':
      return isCountryCode(value) ? countryName(value, locale) : value;
    case 'member':
      return memberNameIn(value, locale) ?? value;
    case 'date':
      return Number.isNaN(Date.parse(value)) ? value : longDate(locale, value);
    default:
      return value;
  }
}
