import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';

/** A calendar date as people write it: `23 October 2023`. */
export const longDate = (locale: Locale, date: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** An instant at the venue, to be printed together with the zone. */
export const atVenue = (locale: Locale, instant: Date): string =>
  dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: edition.zone,
  }).format(instant);

/** The day at the venue on which an instant falls. */
export const dayAtVenue = (locale: Locale, instant: Date): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: edition.zone }).format(instant);

/** A bound of the window, given as wall clock at the venue. */
export const windowBound = (locale: Locale, local: string): { date: string; zone: string } => ({
  date: atVenue(locale, instantAt(local, edition.zone)),
  zone: edition.zone,
});
