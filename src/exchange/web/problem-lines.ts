import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { exchangeTexts } from '../exchange.texts.js';
import type { Place } from '../reading/raw-schedule.js';
import type { FileProblem } from '../reading/read-schedule.js';
import { fieldsOf, sheetFieldLabel } from '../sheets/sheet-fields.js';

export const placeIn = (place: Place, locale: Locale): string =>
  'line' in place ? exchangeTexts.in(locale)('line', { line: place.line }) : place.path;

/** A column by its heading, a field of a schedule as the file calls it. */
export function fieldIn(field: string | null, locale: Locale): string {
  const column = [...fieldsOf.sessions, ...fieldsOf.speakers].find((each) => each === field);
  return column ? sheetFieldLabel(column, locale) : (field ?? '');
}

export const reasonIn = ({ code, values }: FileProblem, locale: Locale): string =>
  textOfCode(locale, code, values);

export function problemRows(problems: readonly FileProblem[], locale: Locale): string[][] {
  const t = exchangeTexts.in(locale);
  return [
    [t('place'), t('session'), t('field'), t('reason')],
    ...problems.map((problem) => [
      placeIn(problem.place, locale),
      problem.title,
      fieldIn(problem.field, locale),
      reasonIn(problem, locale),
    ]),
  ];
}
