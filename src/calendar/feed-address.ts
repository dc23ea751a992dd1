import { coEventFeedOf, type CoEventFeedName, coEventFile } from './co-event-feed-address.js';
import { fallbackLocale, isLocale, type Locale, locales } from '../kernel/i18n/locale.js';

/** A part of the programme that has a feed of its own. */
export type PartKind = 'day' | 'track' | 'room' | 'speaker';

export type PublicFeedName =
  { kind: 'programme' } | { kind: PartKind; id: string } | { kind: 'session'; id: string };

/** Which calendar is meant. */
export type FeedName = PublicFeedName | CoEventFeedName | { kind: 'personal'; token: string };

export type ReadAddress =
  | { ok: true; feed: FeedName; locale: Locale }
  | { ok: false; problem: 'not-found' }
  | { ok: false; problem: 'bad-language'; allowed: readonly string[] }
  | { ok: false; problem: 'bad-filter'; name: string; allowed: readonly string[] };

const folders = {
  day: 'days',
  track: 'tracks',
  room: 'rooms',
  speaker: 'speakers',
  session: 'sessions',
} as const;
const personalFolder = 'p';
const root = '/calendar/';
const filters = ['lang'];

export const isFeedPath = (path: string): boolean => path.startsWith(root);

/** The address without host; English, as the fallback of all, is not named in it. */
export function feedPath(feed: FeedName, locale: Locale): string {
  return `${root}${fileOf(feed)}${languageQuery(locale)}`;
}

/** A personal address around its token, for a mail that gets the token only when it leaves. */
export const personalPath = (locale: Locale): { before: string; after: string } => ({
  before: `${root}${personalFolder}/`,
  after: `.ics${languageQuery(locale)}`,
});

/** Reads path and query of a request. Values of filters are checked here, whether a track exists is not. */
export function readFeedAddress(url: string): ReadAddress {
  const [path = '', query = ''] = url.split('?', 2);
  const feed = feedOf(path.slice(root.length));
  if (!feed) return { ok: false, problem: 'not-found' };
  const given = new URLSearchParams(query);
  const unknown = [...given.keys()].find((name) => !filters.includes(name));
  if (unknown !== undefined) {
    return { ok: false, problem: 'bad-filter', name: unknown.slice(0, 40), allowed: filters };
  }
  const [locale = fallbackLocale, ...others] = given.getAll('lang');
  if (!isLocale(locale) || others.length > 0) return { ok: false, problem: 'bad-language', allowed: locales };
  return { ok: true, feed, locale };
}

function fileOf(feed: FeedName): string {
  if (feed.kind === 'programme') return 'programme.ics';
  if (feed.kind === 'personal') return `${personalFolder}/${feed.token}.ics`;
  if (isOfCoEvents(feed)) return coEventFile(feed);
  return `${folders[feed.kind]}/${feed.id}.ics`;
}

export const isOfCoEvents = (feed: FeedName): feed is CoEventFeedName =>
  feed.kind === 'co-events' || feed.kind === 'co-events-of' || feed.kind === 'co-event';

function feedOf(file: string): FeedName | undefined {
  if (file === 'programme.ics') return { kind: 'programme' };
  const ofCoEvents = coEventFeedOf(file);
  if (ofCoEvents) return ofCoEvents;
  const [, folder, id] = /^([a-z]{1,10})\/([\w-]{1,80})\.ics$/.exec(file) ?? [];
  if (!folder || !id) return undefined;
  if (folder === personalFolder) return { kind: 'personal', token: id };
  const kind = (['day', 'track', 'room', 'speaker', 'session'] as const).find(
    (each) => folders[each] === folder,
  );
  if (!kind || (kind === 'day' && !isDate(id))) return undefined;
  return { kind, id };
}

function isDate(text: string): boolean {
  const millis = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

const languageQuery = (locale: Locale): string => (locale === fallbackLocale ? '' : `?lang=${locale}`);
