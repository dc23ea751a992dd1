import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset, localDate } from '../../kernel/zoned-time.js';
import type { CoEvent } from '../co-event.entity.js';
import type { PublishedCoEvent } from '../co-events.queries.js';
import { coEventPath } from '../co-event-words.js';

/** The co-event as a schema.org Event; whole days are dates, and an end that nobody knows is left out. */
export function coEventJsonLd(published: PublishedCoEvent, locale: Locale, origin: string): object {
  const { coEvent, organizations, parent } = published;
  const { startsAt, endsAt, zone, allDay, previousStartsAt, languages } = coEvent;
  const title = wordingOf(coEvent.title, locale);
  const text = wordingOf(coEvent.text, locale).text;
  const url = `${origin}${coEventPath(locale, coEvent.id)}`;
  const start = (instant: Date) => (allDay ? localDate(instant, zone) : isoWithOffset(instant, zone));
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title.text,
    ...(text ? { description: text } : {}),
    startDate: start(startsAt),
    ...(endsAt ? { endDate: allDay ? coEvent.untilDate : isoWithOffset(endsAt, zone) } : {}),
    ...(previousStartsAt ? { previousStartDate: start(previousStartsAt) } : {}),
    eventStatus: `https://schema.org/${statusOf(coEvent)}`,
    inLanguage: languages.length > 0 ? languages : title.locale,
    ...placeOf(coEvent),
    organizer: organizations
      .filter(({ relation }) => relation === 'organizer')
      .map(({ name }) => ({ '@type': 'Organization', name })),
    ...(parent
      ? { superEvent: { '@type': 'Event', '@id': `${origin}${coEventPath(locale, parent.id)}` } }
      : {}),
  };
}

function statusOf({ state, previousStartsAt }: CoEvent): string {
  if (state === 'cancelled') return 'EventCancelled';
  if (state === 'postponed') return 'EventPostponed';
  return previousStartsAt ? 'EventRescheduled' : 'EventScheduled';
}

const attendance = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const;

function placeOf(coEvent: CoEvent): object {
  const { mode, venue, address, city, country, latitude, longitude, websiteUrl } = coEvent;
  const place = {
    '@type': 'Place',
    name: venue ?? city ?? country,
    address: {
      '@type': 'PostalAddress',
      ...(address ? { streetAddress: address } : {}),
      ...(city ? { addressLocality: city } : {}),
      addressCountry: country,
    },
    ...(latitude === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
  const online = websiteUrl ? [{ '@type': 'VirtualLocation', url: websiteUrl }] : [];
  return {
    ...(mode ? { eventAttendanceMode: `https://schema.org/${attendance[mode]}` } : {}),
    location: mode === 'online' ? (online[0] ?? place) : mode === 'hybrid' ? [place, ...online] : place,
  };
}
