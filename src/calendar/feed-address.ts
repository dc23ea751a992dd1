import { coEventFeedOf, type CoEventFeedName, coEventFile } from './co-event-feed-address.js';
import { fallbackLocale, isLocale, type Locale, locales } from '../kernel/i18n/locale.js';

/** What a part of the programme is told by. The order is that of the filters in an address. */
export const partKinds = ['day', 'track', 'room', 'speaker', 'language', 'target', 'access'] as const;
export type PartKind = (typeof partKinds)[number];

/** Several filters on the whole programme: an entry fits each of them by one of its values. Sorted, so that equal choices are one feed. */
export type PartChoice = readonly { kind: PartKind; ids: readonly string[] }[];

export type PublicFeedName =
  | { kind: 'programme' }
  | { kind: 'choice'; choice: PartChoice }
  | { kind: PartKind; id: string }
  | { kind: 'session'; id: string };

/** Which calendar is meant. */
export type FeedName = PublicFeedName | CoEventFeedName | { kind: 'personal'; token: string };

export type ReadAddress =
  | { ok: true; feed: FeedName; locale: Locale }
  | { ok: false; problem: 'not-found' }
  | { ok: false; problem: 'too-long' }
  | { ok: false; problem: 'bad-language'; allowed: readonly string[] }
  | { ok: false; problem: 'bad-filter'; name: string; allowed: readonly string[] };

const folders = {
  day: 'days',
  track: 'tracks',
  room: 'rooms',
  speaker: 'speakers',
  language: 'languages',
  target: 'sdg-targets',
  access: 'access',
  session: 'sessions',
} as const;
const personalFolder = 'p';
const root = '/calendar/';
/** With the host it must stay under the 200 characters that every application takes. */
const longestPath = 170;

export const isFeedPath = (path: string): boolean => path.startsWith(root);

export const isPersonalPath = (path: string): boolean => path.startsWith(`${root}${personalFolder}/`);

/** The address without host; English, as the fallback of all, is not named in it. */
export function feedPath(feed: FeedName, locale: Locale): string {
  const filters = feed.kind === 'choice' ? feed.choice : [];
  const query = [
    ...filters.flatMap(({ kind, ids }) => ids.map((id) => `${kind}=${encodeURIComponent(id)}`)),
    ...(locale === fallbackLocale ? [] : [`lang=${locale}`]),
  ];
  return `${root}${fileOf(feed)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** A personal address around its token, for a mail that gets the token only when it leaves. */
export function personalPath(locale: Locale): { before: string; after: string } {
  const [before = '', after = ''] = feedPath({ kind: 'personal', token: '*' }, locale).split('*');
  return { before, after };
}

/** Reads path and query of a request. Whether a track exists is not checked here. */
export function readFeedAddress(url: string): ReadAddress {
  const [path = '', query = ''] = url.split('?', 2);
  const feed = feedOf(path.slice(root.length));
  if (!feed) return { ok: false, problem: 'not-found' };
  if (url.length > longestPath) return { ok: false, problem: 'too-long' };
  const given = new URLSearchParams(query);
  const allowed = feed.kind === 'programme' ? ['lang', ...partKinds] : ['lang'];
  const unknown = [...given.keys()].find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    return { ok: false, problem: 'bad-filter', name: unknown.slice(0, 40), allowed };
  }
  const [locale = fallbackLocale, ...others] = given.getAll('lang');
  if (!isLocale(locale) || others.length > 0) return { ok: false, problem: 'bad-language', allowed: locales };
  const choice = choiceOf(given);
  return { ok: true, feed: choice.length > 0 ? { kind: 'choice', choice } : feed, locale };
}

function choiceOf(given: URLSearchParams): PartChoice {
  return partKinds
    .filter((kind) => given.has(kind))
    .map((kind) => ({ kind, ids: [...new Set(given.getAll(kind))].sort() }));
}

function fileOf(feed: FeedName): string {
  if (feed.kind === 'programme' || feed.kind === 'choice') return 'programme.ics';
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
  const [, folder, id] = /^([a-z-]{1,12})\/([\w-]+(?:\.[\w-]+)?)\.ics$/.exec(file) ?? [];
  if (!folder || !id || id.length > 80) return undefined;
  if (folder === personalFolder) return { kind: 'personal', token: id };
  const kind = ([...partKinds, 'session'] as const).find((each) => folders[each] === folder);
  return kind && { kind, id };
}
