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
import type { CoEventFilter } from '../co-events.queries.js';

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
}

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
});

export const showsPast = ({ past, from, to }: CoEventSearch): boolean => Boolean(past || from || to);

export const isNarrowed = (search: CoEventSearch): boolean => Object.values(search).some(Boolean);

/** The address of the same search, with further entries. */
export function addressOf(path: string, search: CoEventSearch, more: Record<string, string> = {}): string {
  const entries = Object.entries({ ...search, ...more }).filter(([, value]) => value);
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries).toString()}` : path;
}

/** From 1; whatever is no page is the first. */
export function pageOf(value: unknown): number {
  const page = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 1;
  return Math.max(1, page);
}
