import { edition } from '../../config/edition.js';
import { dateFormat } from '../kernel/i18n/date-format.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { isoWithOffset, localDate } from '../kernel/zoned-time.js';

/**
 * `Monday, 23 October 2023`: a local date, which is the same in every zone. It begins a line or a heading; French and Russian
 * write the weekday small within a sentence.
 */
export function dateText(date: string, locale: Locale, place: 'alone' | 'in-sentence' = 'alone'): string {
  const text = dateFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(noonOf(date));
  return place === 'alone' ? capitalized(text, locale) : text;
}

/** `Monday` */
export const weekdayText = (date: string, locale: Locale): string =>
  capitalized(dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(noonOf(date)), locale);

/** `23 October` */
export const dayOfMonthText = (date: string, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noonOf(date));

/** The same beneath a weekday; with the year where that is not the forum's, as in a file of another conference. */
export const dayOfForumText = (date: string, locale: Locale): string =>
  date.slice(0, 4) === edition.days[0].date.slice(0, 4)
    ? dayOfMonthText(date, locale)
    : dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(date));

/** `Mon 23 Oct` */
export function shortDateText(date: string, locale: Locale): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return capitalized(dateFormat(locale, parts).format(noonOf(date)), locale);
}

/** `22–27 October 2023` */
export function dateRangeText(first: string, last: string, locale: Locale): string {
  const long = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  if (locale !== 'zh') return long.formatRange(noonOf(first), noonOf(last));
  // Intl writes Chinese ranges with slashes, beside dates in characters.
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${long.format(noonOf(first))}至${isOneYear ? dayOfMonthText(last, locale) : long.format(noonOf(last))}`;
}

/** `09:00` on the wall of the place; to be printed only together with its zone. */
export const clockText = (instant: Date, zone: string, locale: Locale): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    instant,
  );

/** `Korean Standard Time (UTC+09:00)`, as it is in force at that instant; a zone that has no name in the language has its IANA name. */
export function zoneText(instant: Date, zone: string, locale: Locale): string {
  const parts = dateFormat(locale, { timeZoneName: 'long', timeZone: zone }).formatToParts(instant);
  const given = parts.find((part) => part.type === 'timeZoneName')?.value;
  const name = given && !given.startsWith('GMT+') && !given.startsWith('GMT-') ? given : zone;
  return `${name} (UTC${isoWithOffset(instant, zone).slice(-6)})`;
}

/** The zone of a period; both names where the clocks change within it: a shown end has the second one’s hour. */
export function zonesText(start: Date, end: Date | null, zone: string, locale: Locale): string {
  const names = [start, ...(end ? [end] : [])].map((instant) => zoneText(instant, zone, locale));
  return [...new Set(names)].join(' – ');
}

/** `09:00–10:30, Korean Standard Time (UTC+09:00)`: a clock is never told without its zone and offset. */
export function timeText(start: Date, end: Date | null, zone: string, locale: Locale): string {
  const range = [start, ...(end ? [end] : [])].map((instant) => clockText(instant, zone, locale)).join('–');
  return `${range}, ${zonesText(start, end, zone, locale)}`;
}

/** `Monday, 23 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00)`: within one day of the zone. */
export const dayAndTimeText = (start: Date, end: Date | null, zone: string, locale: Locale): string =>
  `${dateText(localDate(start, zone), locale)}, ${timeText(start, end, zone, locale)}`;

const capitalized = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
