import { coEventKindTexts } from '../../config/co-event-kinds.texts.js';
import { isCoEventKind } from '../../config/co-event-kinds.js';
import { countryName } from '../../config/countries.js';
import { edition } from '../../config/edition.js';
import { languageName } from '../../config/event-languages.js';
import { isRegionId } from '../../config/regions.js';
import { regionTexts } from '../../config/regions.texts.js';
import type { CoEventFilter } from '../co-events/co-event-filter.js';
import { cityById } from '../co-events/places/cities.js';
import type { CalendarFile } from '../ics/calendar-file.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { coEventCalendarTexts } from './co-event-calendar.texts.js';
import { coEventEntries, type CoEventWithBodies } from './co-event-entry.js';
import type { CoEventFeedName, CoEventPart } from './co-event-feed-address.js';
import { feedPath } from './feed-address.js';
import type { FeedFrame } from './programme-feed.js';

/** A calendar of more is slow on a phone. */
export const mostEntries = 1_000;

type SubscribedName = Exclude<CoEventFeedName, { kind: 'co-event' }>;

/** Which co-events belong to the feed. */
export function filterOf(name: SubscribedName): CoEventFilter {
  if (name.kind === 'co-events') return {};
  const { part, id } = name;
  const filters: Record<CoEventPart, () => CoEventFilter> = {
    country: () => ({ country: id.toUpperCase() }),
    region: () => ({ region: isRegionId(id) ? id : undefined }),
    city: () => ({ cityKey: id }),
    kind: () => ({ kind: isCoEventKind(id) ? id : undefined }),
    language: () => ({ language: id }),
  };
  return filters[part]();
}

/** The feed as plain data; `isShortened` says that there are more than it holds. */
export function coEventFeed(
  name: SubscribedName,
  given: readonly CoEventWithBodies[],
  { locale, publisher, refreshInterval }: FeedFrame,
  isShortened: boolean,
): CalendarFile {
  const t = coEventCalendarTexts.in(locale);
  const url = `${publisher.baseUrl}/${locale}/co-events`;
  const about = t('feed.about');
  const stamps = given.map(({ coEvent }) => coEvent.changedAt.getTime());
  const id = name.kind === 'co-events' ? name.kind : `co-events-${name.part}-${name.id}`;
  return {
    method: 'PUBLISH',
    uid: `feed-${id}@${edition.uidDomain}`,
    name:
      name.kind === 'co-events'
        ? t('feed.all', { forum: edition.acronym })
        : t('feed.part', { forum: edition.acronym, part: nameOfPart(name.part, name.id, locale) }),
    description: isShortened ? `${about} ${t('feed.shortened', { count: given.length, url })}` : about,
    color: 'teal',
    refreshInterval,
    displayZone: edition.zone,
    source: `${publisher.baseUrl}${feedPath(name, locale)}`,
    url,
    ...(stamps.length > 0 ? { lastModified: new Date(Math.max(...stamps)) } : {}),
    events: given.flatMap((each) => coEventEntries(each, locale, publisher)),
  };
}

/** One to put into a calendar by hand. Without a name, because Outlook makes a new calendar of a file that has one. */
export const coEventDownload = (
  given: CoEventWithBodies,
  { locale, publisher }: FeedFrame,
): CalendarFile => ({ method: 'PUBLISH', events: coEventEntries(given, locale, publisher) });

function nameOfPart(part: CoEventPart, id: string, locale: Locale): string {
  const names: Record<CoEventPart, () => string> = {
    country: () => countryName(id.toUpperCase(), locale),
    region: () => (isRegionId(id) ? regionTexts.in(locale)(id) : id),
    city: () => cityById(id)?.name ?? id,
    kind: () => (isCoEventKind(id) ? coEventKindTexts.in(locale)(id) : id),
    language: () => languageName(id, locale),
  };
  return names[part]();
}
