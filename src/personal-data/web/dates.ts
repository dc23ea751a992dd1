import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';

/** A day at the venue. */
export const dayIn = (locale: Locale, instant: Date): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: edition.zone }).format(instant);

/** A moment at the venue, with its zone. */
export const momentIn = (locale: Locale, instant: Date): string =>
  dateFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: edition.zone,
  }).format(instant) + ` (${edition.zone})`;
