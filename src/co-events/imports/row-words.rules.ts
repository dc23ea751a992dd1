import { coEventModes } from '../../../config/co-event-kinds.js';
import { coEventModeTexts } from '../../../config/co-event-kinds.texts.js';
import { countryCodes, countryName } from '../../../config/countries.js';
import { eventLanguages, languageName } from '../../../config/event-languages.js';
import { fold } from '../../kernel/folded-text.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { kindOf } from './entry-content.rules.js';

/** How people write in sheets what a form asks by lists and controls. Each gives undefined for what it does not know. */

type Reading = (cell: string) => string | undefined;

export const kindFrom: Reading = (cell) => kindOf([cell]);
export const modeFrom: Reading = namesOf(coEventModes, (mode, locale) => coEventModeTexts.in(locale)(mode));
export const countryFrom: Reading = namesOf(countryCodes, countryName);
export const languageFrom: Reading = namesOf(eventLanguages, languageName);

/** `2023-10-31`, `2023/10/31`, `2023. 10. 31.`, `31.10.2023`; what could be the tenth or the October is not guessed. */
export const dateFrom: Reading = (cell) => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?:[T ].*)?$/.exec(cell) ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, first = '', second = '', last] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
  const isDayFirst = cell.includes('.') || Number(first) > 12;
  if (!last || !isDayFirst) return undefined;
  return `${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
};

/** `9:00`, `09.00`, `09:00:00`, `9:30 PM`, `오후 9:30`. */
export const timeFrom: Reading = (cell) => {
  const [, before = '', hour = '', minutes = '', after = ''] =
    /^(am|pm|오전|오후)?\s*(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(cell) ?? [];
  if (!hour) return undefined;
  const half = `${before}${after}`.toLowerCase();
  const isLate = half.startsWith('p') || half === '오후';
  const hours = half ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  return hours > 23 || Number(minutes) > 59 ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
};

/** Several in one cell. */
export const partsOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** By its code, or by its name in any language of the forum. */
function namesOf<Code extends string>(
  codes: readonly Code[],
  nameOf: (code: Code, locale: Locale) => string,
): Reading {
  let byName: Map<string, string> | undefined;
  return (cell) => {
    byName ??= new Map(
      codes.flatMap((code) =>
        [code, ...locales.map((locale) => nameOf(code, locale))].map((name) => [fold(name), code] as const),
      ),
    );
    return byName.get(fold(cell));
  };
}
