import { edition } from '../../config/edition.js';
import { dateFormat } from '../kernel/i18n/date-format.js';
import type { Locale } from '../kernel/i18n/locale.js';

/** When something was done, by the clock of the venue. */
export const moment = (locale: Locale): Intl.DateTimeFormat =>
  dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: edition.zone });

/** Until when somebody may act: a wall clock that counts is shown only together with its zone. */
export const deadlineIn = (locale: Locale, instant: Date): string => {
  const format = dateFormat(locale, {
    ...{ dateStyle: 'full', timeStyle: 'short', timeZone: edition.zone },
  });
  return `${format.format(instant)} (${edition.zone})`;
};
