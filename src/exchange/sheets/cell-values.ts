import { sessionAccesses, type SessionAccess } from '../../../config/session-kinds.js';
import { sessionAccessTexts } from '../../../config/session-kinds.texts.js';
import { isSdgTarget, type SdgTarget, sdgTargets } from '../../../config/sdg-targets.js';
import { invisible } from '../../kernel/http/text-rules.js';
import { fold } from '../../kernel/folded-text.js';
import { isLocale, languageNameIn, type Locale, locales } from '../../kernel/i18n/locale.js';

/** How people write in cells. Each gives undefined for what it does not know. */

/**
 * `2023-10-23`, `2023/10/23`, `2023. 10. 23.`, `23.10.2023`, `10/23/2023`, also with a clock time behind it; what could be the tenth
 * or the October is not guessed.
 */
export function dateOfCell(cell: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./년]\s?(\d{1,2})[-./월]\s?(\d{1,2})[.일]?(?:[T ].*)?$/.exec(cell) ?? [];
  if (year) return realDate(dashed(year, month, day));
  const [, first = '', mark, second = '', last] =
    /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?:[T ].*)?$/.exec(cell) ?? [];
  if (!last) return undefined;
  if (mark === '.' || Number(first) > 12) return realDate(dashed(last, second, first));
  return Number(second) > 12 ? realDate(dashed(last, first, second)) : undefined;
}

const dashed = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const realDate = (date: string): string | undefined => {
  const millis = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(date) ? date : undefined;
};

/** `9:00`, `09:00:00`, and by halves of the day `9:00 AM`, `오후 2:30`. */
export function timeOfCell(cell: string): string | undefined {
  const [, before, hours = '', minutes = '', after] =
    /^(?:([AP]M|오전|오후)\s*)?(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP]M))?$/i.exec(cell) ?? [];
  if (!hours || Number(minutes) > 59) return undefined;
  const hour = hourOf(Number(hours), (after ?? before ?? '').toUpperCase());
  return hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Twelve begins each half. */
function hourOf(hours: number, half: string): number | undefined {
  if (half === '') return hours < 24 ? hours : undefined;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === 'PM' || half === '오후' ? 12 : 0);
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

const everyInvisible = new RegExp(invisible.source, 'gu');

/** CSV puts a quote before what a spreadsheet would take for a formula. */
export const cellText = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(everyInvisible, '')
    .trim();
