import { sessionAccesses, type SessionAccess } from '../../../config/session-kinds.js';
import { sessionAccessTexts } from '../../../config/session-kinds.texts.js';
import { isSdgTarget, type SdgTarget, sdgTargets } from '../../../config/sdg-targets.js';
import { fold } from '../../kernel/folded-text.js';
import { isLocale, languageNameIn, type Locale, locales } from '../../kernel/i18n/locale.js';

/** How people write in cells. Each gives undefined for what it does not know. */

/** `2023-10-23`, `2023/10/23`, `2023. 10. 23.`, `23.10.2023`; what could be the tenth or the October is not guessed. */
export function dateOfCell(cell: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?:[T ].*)?$/.exec(cell) ?? [];
  if (year) return realDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [, first = '', second = '', last] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? [];
  const isDayFirst = cell.includes('.') || Number(first) > 12;
  return last && isDayFirst
    ? realDate(`${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`)
    : undefined;
}

const realDate = (date: string): string | undefined => {
  const millis = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(date) ? date : undefined;
};

/** `9:00`, `09:00:00`. */
export function timeOfCell(cell: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(cell) ?? [];
  return hours && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes}`
    : undefined;
}

/** Several in one cell. */
export const partsOfCell = (cell: string, divider: RegExp = /[;\n]/): string[] =>
  cell
    .split(divider)
    .map((part) => part.trim())
    .filter(Boolean);

export const accessOfCell = (cell: string): SessionAccess | undefined =>
  sessionAccesses.find(
    (access) =>
      access === cell || locales.some((locale) => fold(sessionAccessTexts.in(locale)(access)) === fold(cell)),
  );

/** In the order of the forum's languages; undefined where one of them is not known. */
export function languagesOfCell(cell: string): Locale[] | undefined {
  const tags = partsOfCell(cell, /[;,\n]/).map(localeOf);
  return tags.includes(undefined) ? undefined : locales.filter((locale) => tags.includes(locale));
}

const localeOf = (word: string): Locale | undefined => {
  const plain = fold(word);
  return isLocale(plain)
    ? plain
    : locales.find((each) => locales.some((locale) => fold(languageNameIn(each, locale)) === plain));
};

export function targetsOfCell(cell: string): SdgTarget[] | undefined {
  const targets = partsOfCell(cell, /[;,\s]+/).map((part) => part.toLowerCase());
  return targets.every(isSdgTarget) ? sdgTargets.filter((target) => targets.includes(target)) : undefined;
}

/** CSV puts a quote before what a spreadsheet would take for a formula. */
export const cellText = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim();
