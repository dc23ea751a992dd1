import { edition } from '../../config/edition.js';
import type { Locale } from '../kernel/i18n/locale.js';

/** When something was done, by the clock of the venue. */
export const moment = (locale: Locale): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: edition.zone });

/** Until when somebody may act: a wall clock that counts is shown only together with its zone. */
export const deadlineIn = (locale: Locale, instant: Date): string => {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'full', timeStyle: 'short', timeZone: edition.zone },
  });
  return `${format.format(instant)} (${edition.zone})`;
};
