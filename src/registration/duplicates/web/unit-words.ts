import { fieldTexts } from '../../../../config/registration-fields.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { answerWords } from '../../registration-answers.js';
import type { MergeUnit } from '../merge-units.js';
import type { Values } from '../merge.rules.js';

/** What a unit is called: the fields that belong together by their names. */
export const unitLabel = (locale: Locale, { fields }: MergeUnit): string =>
  fields.map((field) => fieldTexts.in(locale)(field)).join(', ');

/** What was answered to a unit's fields, as people read it; empty where nothing was. */
export const unitWords = (locale: Locale, { fields }: MergeUnit, values: Values): string =>
  fields
    .map((field) => answerWords(locale, field, values[field]))
    .filter(Boolean)
    .join(', ');
