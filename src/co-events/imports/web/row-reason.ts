import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { RowProblem } from '../sheet-rows.js';
import { sheetTexts } from '../sheet.texts.js';

/** `Start date: Please enter a date such as 2023-10-31.` */
export const reasonIn = ({ field, code, values }: RowProblem, locale: Locale): string => {
  const text = textOfCode(locale, code, values);
  return field ? `${sheetTexts.in(locale)(`field.${field}`)}: ${text}` : text;
};
