import { fallbackLocale, type Locale } from '../../../kernel/i18n/locale.js';
import { anything, type ProgrammeChoice, queryOf } from '../../programme/programme-choice.js';
import type { PartKind } from '../../programme/programme-parts.js';

/** Addresses without the language, as a page's canonical address has them. */
export const programmePaths = {
  overview: '/programme',
  now: '/programme/now',
  search: '/programme/search',
  day: (date: string) => `/programme/${date}`,
  grid: (date: string) => `/programme/${date}/grid`,
  parts: (kind: PartKind) => `/programme/${kind}`,
  part: (kind: PartKind, id: string) => `/programme/${kind}/${encodeURIComponent(id)}`,
} as const;

export const searchHref = (locale: Locale, choice: Partial<ProgrammeChoice>): string =>
  `/${locale}${programmePaths.search}${queryOf(choice)}`;

const folders = {
  day: 'days',
  track: 'tracks',
  room: 'rooms',
  language: 'languages',
  target: 'sdg-targets',
  access: 'access',
} as const;
type FeedKey = keyof typeof folders;

const isFeedKey = (key: string): key is FeedKey => Object.hasOwn(folders, key);

/** The calendar of just what is chosen; undefined where there is none, as for words or an organizer. */
export function feedPathOf(choice: Partial<ProgrammeChoice>, locale: Locale): string | undefined {
  const chosen = Object.entries({ ...anything, ...choice }).filter(([, value]) => value);
  const filters = chosen.flatMap(([key, value]) => (isFeedKey(key) ? [{ key, value }] : []));
  if (filters.length < chosen.length) return undefined;
  const [only, ...others] = filters;
  const isOne = only && others.length === 0;
  const query = new URLSearchParams(isOne ? [] : filters.map(({ key, value }) => [key, value]));
  if (locale !== fallbackLocale) query.set('lang', locale);
  const file = isOne ? `${folders[only.key]}/${only.value}.ics` : 'programme.ics';
  return `/calendar/${file}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Opens the calendar application of the device. */
export const webcalOf = (origin: string, path: string): string =>
  `${origin}${path}`.replace(/^https?:/, 'webcal:');
