import { edition } from '../../../config/edition.js';
import { countryName } from '../../../config/countries.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { dateRangeText } from '../../web/spoken-times.js';
import type { Placeholder } from './letter.rules.js';

interface Addressee {
  delegation: string;
  name: string;
  functionTitle: string | null;
}

/** What stands for each placeholder in a letter to this person. */
export function letterValues(
  { delegation, name, functionTitle }: Addressee,
  locale: Locale,
): Record<Placeholder, string> {
  return {
    delegation,
    name,
    function: functionTitle ?? '',
    forum: edition.name[locale],
    dates: forumDates(locale),
    place: placeIn(locale),
    deadline: registrationDeadline(locale),
  };
}

/** Korean and Chinese go from the large to the small. */
function placeIn(locale: Locale): string {
  const [city, country] = [edition.city[locale], countryName(edition.country.code, locale)];
  if (locale === 'ko') return `${country} ${city}`;
  return locale === 'zh' ? `${country}${city}` : `${city}, ${country}`;
}

function forumDates(locale: Locale): string {
  const { start, end } = edition.forumProper;
  return dateRangeText(start.slice(0, 10), end.slice(0, 10), locale);
}

/** The last day in the forum's zone. */
export function registrationDeadline(locale: Locale): string {
  const format = dateFormat(locale, { dateStyle: 'long', timeZone: edition.zone });
  return format.format(instantAt(edition.registration.closes, edition.zone));
}
