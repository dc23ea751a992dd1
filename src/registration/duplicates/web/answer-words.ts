import type { RegistrationFieldId } from '../../../../config/registration-fields.js';
import { fieldTexts } from '../../../../config/registration-fields.texts.js';
import { countryName } from '../../../../config/countries.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { choiceWords } from '../../form/form-view.js';
import type { MergeUnit } from '../merge-units.js';
import type { Values } from '../merge.rules.js';

/** What a unit is called: the fields that belong together by their names. */
export const unitLabel = (locale: Locale, { fields }: MergeUnit): string =>
  fields.map((field) => fieldTexts.in(locale)(field)).join(', ');

/** The answer as people read it; empty where there is none. */
export const answerWords = (locale: Locale, { fields }: MergeUnit, values: Values): string =>
  fields
    .flatMap((field) => [values[field] ?? []].flat().map((code) => wordsFor(locale, field, code)))
    .join(', ');

const wordsFor = (locale: Locale, field: RegistrationFieldId, code: string): string =>
  field === 'country' || field === 'nationality'
    ? countryName(code, locale)
    : choiceWords(locale, field, code);
