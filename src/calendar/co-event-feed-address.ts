import { isCoEventKind } from '../../config/co-event-kinds.js';
import { isCountryCode } from '../../config/countries.js';
import { isEventLanguage } from '../../config/event-languages.js';
import { isRegionId } from '../../config/regions.js';
import { cityById } from '../co-events/places/cities.js';

/** What co-events of one feed have in common. */
export type CoEventPart = 'country' | 'region' | 'city' | 'kind' | 'language';

export type CoEventFeedName =
  | { kind: 'co-events' }
  | { kind: 'co-events-of'; part: CoEventPart; id: string }
  /** One, to put into a calendar by hand. */
  | { kind: 'co-event'; id: string };

const all = 'co-events.ics';
const folder = 'co-events/';
const folders = {
  country: 'countries',
  region: 'regions',
  city: 'cities',
  kind: 'kinds',
  language: 'languages',
} as const;
const parts = ['country', 'region', 'city', 'kind', 'language'] as const satisfies readonly CoEventPart[];

const exists: Record<CoEventPart, (id: string) => boolean> = {
  country: (id) => isCountryCode(id.toUpperCase()),
  region: isRegionId,
  city: (id) => cityById(id) !== undefined,
  kind: isCoEventKind,
  language: isEventLanguage,
};

/** The file below `/calendar/`. Codes of countries are written small in addresses. */
export function coEventFile(feed: CoEventFeedName): string {
  if (feed.kind === 'co-events') return all;
  return feed.kind === 'co-event'
    ? `${folder}${feed.id}.ics`
    : `${folder}${folders[feed.part]}/${feed.id}.ics`;
}

/** The inverse; which countries, regions, cities, kinds and languages there are is known without the database. */
export function coEventFeedOf(file: string): CoEventFeedName | undefined {
  if (file === all) return { kind: 'co-events' };
  if (!file.startsWith(folder)) return undefined;
  const [, parent, id] = /^(?:([a-z]{1,10})\/)?([\w-]{1,80})\.ics$/.exec(file.slice(folder.length)) ?? [];
  if (id === undefined) return undefined;
  if (parent === undefined) return { kind: 'co-event', id };
  const part = parts.find((each) => folders[each] === parent);
  if (!part || !exists[part](id)) return undefined;
  // The lists for programs name countries in capitals.
  return { kind: 'co-events-of', part, id: part === 'country' ? id.toLowerCase() : id };
}
