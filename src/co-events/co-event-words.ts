import { countryName } from '../../config/countries.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { localDate } from '../kernel/zoned-time.js';
import { clockText, dateRangeText, dateText, zonesText } from '../web/spoken-times.js';
import type { Period } from './co-event-period.rules.js';
import type { CoEvent } from './co-event.entity.js';
import { coEventPageTexts } from './co-event-pages.texts.js';

/** The title with its language where that is not the page's. */
export function titleIn(
  { title }: Pick<CoEvent, 'title'>,
  locale: Locale,
): { title: string; titleLang?: Locale } {
  const wording = wordingOf(title, locale);
  return wording.locale === locale
    ? { title: wording.text }
    : { title: wording.text, titleLang: wording.locale };
}

/** The days in the zone of the co-event. */
export function daysText({ onDate, untilDate, endsAt, allDay }: Period, locale: Locale): string {
  if (untilDate > onDate) return dateRangeText(onDate, untilDate, locale);
  const day = dateText(onDate, locale);
  return endsAt || !allDay ? day : coEventPageTexts.in(locale)('from-day', { date: day });
}

/** The zone by its name and its offset on the day on which it starts; of hours, also what holds when they end. */
export const zoneIn = ({ startsAt, endsAt, allDay, zone }: CoEvent, locale: Locale): string =>
  zonesText(startsAt, allDay ? null : endsAt, zone, locale);

/** Day and hours on the clocks of one zone, which is said with them; also where the day is another one there. */
export function momentsText(
  { startsAt, endsAt }: Pick<Period, 'startsAt' | 'endsAt'>,
  zone: string,
  locale: Locale,
): string {
  const t = coEventPageTexts.in(locale);
  const on = (instant: Date) => dateText(localDate(instant, zone), locale);
  const at = (instant: Date) => clockText(instant, zone, locale);
  const name = zonesText(startsAt, endsAt, zone, locale);
  if (!endsAt) return `${on(startsAt)}, ${t('from-time', { time: at(startsAt) })}, ${name}`;
  const sameDay = localDate(startsAt, zone) === localDate(endsAt, zone);
  const end = sameDay ? at(endsAt) : `${on(endsAt)}, ${at(endsAt)}`;
  return `${on(startsAt)}, ${at(startsAt)}${sameDay ? '–' : ' – '}${end}, ${name}`;
}

/** All that is said of the time in one line. */
export const whenText = (period: Period, locale: Locale): string =>
  period.allDay ? daysText(period, locale) : momentsText(period, period.zone, locale);

/** City and country, as it stands in a list. */
export const townText = ({ city, country }: CoEvent, locale: Locale): string =>
  [city, countryName(country, locale)].filter(Boolean).join(', ');

/** Venue, address, city and country. */
export const placeText = (coEvent: CoEvent, locale: Locale): string =>
  [coEvent.venue, coEvent.address, townText(coEvent, locale)].filter(Boolean).join(', ');

export const coEventPath = (locale: Locale, id: string): string => `/${locale}/co-events/${id}`;

export const countryPath = (locale: Locale, country: string): string =>
  `/${locale}/co-events/countries/${country.toLowerCase()}`;
