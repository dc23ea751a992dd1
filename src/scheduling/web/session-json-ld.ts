import { edition } from '../../../config/edition.js';
import type { SessionMode } from '../../../config/session-kinds.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { languagesToFollow } from '../../sessions/session-languages.js';
import { plainText } from '../../web/markdown.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';
import { sessionPath } from './item-parts.js';

/** The session as a schema.org Event; null while it has no date, which an Event must have. */
export function sessionJsonLd(item: ProgrammeItem, locale: Locale, origin: string): object | null {
  if (!item.onDate) return null;
  const title = wordingOf(item.title, locale);
  const abstract = plainText(wordingOf(item.abstract, locale).text);
  const zone = zoneOf(item);
  const url = `${origin}${sessionPath(locale, item.id)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title.text,
    ...(abstract ? { description: abstract } : {}),
    startDate: item.startsAt ? isoWithOffset(item.startsAt, zone) : item.onDate,
    ...(item.endsAt ? { endDate: isoWithOffset(item.endsAt, zone) } : {}),
    ...(!item.endsAt && item.untilDate ? { endDate: item.untilDate } : {}),
    ...statusOf(item, zone),
    inLanguage: languagesToFollow(item) ?? title.locale,
    ...placeOf(item, locale),
    organizer: organizersOf(item).map((name) => ({ '@type': 'Organization', name })),
    performer: item.speakers.map(({ name }) => ({ '@type': 'Person', name })),
  };
}

/** What was moved stays known as moved, so that a machine that has kept the former hour finds out. */
function statusOf({ state, startsAt, previousStartsAt }: ProgrammeItem, zone: string): object {
  if (state === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' };
  if (!startsAt || !previousStartsAt) return { eventStatus: 'https://schema.org/EventScheduled' };
  return {
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: isoWithOffset(previousStartsAt, zone),
  };
}

/** An Event must have a location; while the venue is open it is the forum's city, and nothing is said of how one attends. */
function placeOf({ room, venue, mode }: ProgrammeItem, locale: Locale): object {
  const address = {
    '@type': 'PostalAddress',
    addressLocality: edition.city[locale],
    addressCountry: edition.country.code,
  };
  if (!venue) return { location: { '@type': 'Place', name: edition.city[locale], address } };
  const names = [room && room.id !== venue.id ? room.name : null, venue.name].filter((name) => name !== null);
  return {
    eventAttendanceMode: `https://schema.org/${attendanceModes[mode]}EventAttendanceMode`,
    location: {
      '@type': 'Place',
      name: names.map((name) => wordingOf(name, locale).text).join(', '),
      address,
    },
  };
}

/** An online session has no address that everybody may know: its links are for those who may join. */
const attendanceModes: Record<SessionMode, string> = {
  'in-person': 'Offline',
  hybrid: 'Mixed',
  online: 'Online',
};

const organizersOf = ({ organizers }: ProgrammeItem): string[] =>
  organizers.length > 0 ? organizers.map((organizer) => organizer.name) : [edition.name.en];
