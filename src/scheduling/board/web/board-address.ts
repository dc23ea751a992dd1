import type { Locale } from '../../../kernel/i18n/locale.js';
import { type BoardFilter, filterOf, filterQuery } from '../board-filter.rules.js';

export const zooms = [1, 2, 3, 4] as const;
export type Zoom = (typeof zooms)[number];

/** What the address of the board says. */
export interface BoardAddress {
  /** A local date; null: all days below each other. */
  date: string | null;
  filter: BoardFilter;
  zoom: Zoom;
}

export const usualZoom: Zoom = 3;

export const addressOf = (date: string | null, query: Record<string, unknown>): BoardAddress => ({
  date,
  filter: filterOf(query),
  zoom: zooms.find((zoom) => String(zoom) === query['zoom']) ?? usualZoom,
});

/** Whether it is a day of the calendar at all. */
export const isDate = (date: unknown): date is string =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));

export const boardPath = (locale: Locale): string => `/${locale}/organizer/board`;

export const sessionFormPath = (locale: Locale, id: string): string =>
  `${boardPath(locale)}/sessions/${encodeURIComponent(id)}`;

/** The same view with something changed. */
export function hrefOf(locale: Locale, { date, filter, zoom }: BoardAddress): string {
  const values = { ...filterQuery(filter), ...(zoom !== usualZoom && { zoom: String(zoom) }) };
  const query = new URLSearchParams(values).toString();
  return `${boardPath(locale)}${date ? `/${date}` : ''}${query && `?${query}`}`;
}
