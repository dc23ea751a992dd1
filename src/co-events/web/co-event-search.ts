import {
  type CoEventKind,
  type CoEventMode,
  isCoEventKind,
  isCoEventMode,
} from '../../../config/co-event-kinds.js';
import { isCountryCode } from '../../../config/countries.js';
import { isEventLanguage } from '../../../config/event-languages.js';
import { isRegionId, type RegionId } from '../../../config/regions.js';
import { isDate } from '../co-event-period.rules.js';
import type { CoEventFilter } from '../co-event-filter.js';
import { cityById, cityCalled, type City } from '../places/cities.js';

/** What a visitor looks for, as the address of the list says it; empty is any. */
export interface CoEventSearch {
  q: string;
  country: string;
  /** `cityKey` */
  city: string;
  region: RegionId | '';
  from: string;
  to: string;
  kind: CoEventKind | '';
  mode: CoEventMode | '';
  language: string;
  /** Also what is over. */
  past: 'yes' | '';
  /** Only what is going on at this moment. */
  now: 'yes' | '';
  /** A city, by id or as typed, around which is searched. */
  near: string;
  within: Radius | '';
}

export const radii = ['25', '50', '100', '250', '500'] as const;
export type Radius = (typeof radii)[number];
export const usualRadius: Radius = '100';

/** Reads an address; what is not known filters nothing. */
export function searchOf(query: Record<string, unknown>): CoEventSearch {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '');
  const country = text('country').toUpperCase();
  const { region, kind, mode } = query;
  return {
    q: text('q'),
    country: isCountryCode(country) ? country : '',
    city: /^[a-z]{2}-[\p{L}\p{N}-]+$/u.test(text('city')) ? text('city') : '',
    region: isRegionId(region) ? region : '',
    from: isDate(text('from')) ? text('from') : '',
    to: isDate(text('to')) ? text('to') : '',
    kind: isCoEventKind(kind) ? kind : '',
    mode: isCoEventMode(mode) ? mode : '',
    language: isEventLanguage(text('language')) ? text('language') : '',
    past: query.past === 'yes' ? 'yes' : '',
    now: query.now === 'yes' ? 'yes' : '',
    near: text('near'),
    within: (text('near') && radii.find((radius) => radius === query.within)) || '',
  };
}

/** Who names days has them all, also those that are over. */
export const filterOf = (search: CoEventSearch, now: Date): CoEventFilter => ({
  search: search.q || undefined,
  country: search.country || undefined,
  cityKey: search.city || undefined,
  region: search.region || undefined,
  from: search.from || undefined,
  to: search.to || undefined,
  kind: search.kind || undefined,
  mode: search.mode || undefined,
  language: search.language || undefined,
  notOverAt: showsPast(search) ? undefined : now,
  underwayAt: search.now ? now : undefined,
  near: aroundOf(search),
});

/** The city around which is searched; undefined where none is, or none of that name is known. */
export const centreOf = ({ near }: CoEventSearch): City | undefined =>
  near ? (cityById(near) ?? cityCalled(near)) : undefined;

function aroundOf(search: CoEventSearch): CoEventFilter['near'] {
  const city = centreOf(search);
  if (!city) return undefined;
  const { latitude, longitude } = city;
  return { latitude, longitude, kilometres: Number(search.within || usualRadius) };
}

export const showsPast = ({ past, from, to, now }: CoEventSearch): boolean =>
  !now && Boolean(past || from || to);

export const isNarrowed = (search: CoEventSearch): boolean => Object.values(search).some(Boolean);

/** The address of the same search, with further entries. */
export function addressOf(path: string, search: CoEventSearch, more: Record<string, string> = {}): string {
  const entries = Object.entries({ ...search, ...more }).filter(([, value]) => value);
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries).toString()}` : path;
}

/** The feed of just what is looked for, where there is one: of a part by one quality, or of all. */
export function feedPathOf(search: CoEventSearch): string {
  const { country, region, city, kind, language } = search;
  const parts = [
    city && cityById(city) && `cities/${city}`,
    country && `countries/${country.toLowerCase()}`,
    region && `regions/${region}`,
    kind && `kinds/${kind}`,
    language && `languages/${language}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts[0] === undefined ? '/calendar/co-events.ics' : `/calendar/co-events/${parts[0]}.ics`;
}

/** From 1; whatever is no page is the first. */
export function pageOf(value: unknown): number {
  const page = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 1;
  return Math.max(1, page);
}
