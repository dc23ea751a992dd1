import { isSessionKind, type SessionKind } from '../../../config/session-kinds.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { fold } from '../../kernel/folded-text.js';
import { isSessionState, type SessionState } from '../../sessions/session.states.js';
import type { Sort, SortDirection } from '../../web/components/data-table.js';
import { byTime, type ProgrammeItem } from '../programme-item.js';

/** Stands for "no day yet" in the address. */
export const noDay = 'none';

export interface SessionFilter {
  search: string;
  /** A date, `noDay`, or empty for any. */
  day: string;
  track: string;
  state: SessionState | '';
  kind: SessionKind | '';
  sort: SortKey;
  direction: SortDirection;
}

const sortKeys = ['title', 'time', 'room', 'track', 'state', 'taken'] as const;
type SortKey = (typeof sortKeys)[number];

/** Reads the list's address; what is not known filters nothing. */
export function filterOf(query: Record<string, unknown>): SessionFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '');
  return {
    search: text('q'),
    day: text('day'),
    track: text('track'),
    state: isSessionState(query.state) ? query.state : '',
    kind: isSessionKind(query.kind) ? query.kind : '',
    sort: sortKeys.find((key) => key === query.sort) ?? 'time',
    direction: query.direction === 'descending' ? 'descending' : 'ascending',
  };
}

export const isFiltered = ({ search, day, track, state, kind }: SessionFilter): boolean =>
  [search, day, track, state, kind].some(Boolean);

/** The address of the same list in another order. */
export function addressOf(path: string, filter: SessionFilter, sort: Sort): string {
  const { search: q, day, track, state, kind } = filter;
  const entries = Object.entries({ q, day, track, state, kind, sort: sort.key, direction: sort.direction });
  return `${path}?${new URLSearchParams(entries.filter(([, value]) => value)).toString()}`;
}

/** The items that fit, in the order that is asked for. */
export function select(
  items: readonly ProgrammeItem[],
  filter: SessionFilter,
  locale: Locale,
): ProgrammeItem[] {
  const words = fold(filter.search).split(' ').filter(Boolean);
  const found = items.filter(
    (item) =>
      (!filter.day || (item.onDate ?? noDay) === filter.day) &&
      (!filter.track || item.track?.id === filter.track) &&
      (!filter.state || item.state === filter.state) &&
      (!filter.kind || item.kind === filter.kind) &&
      words.every((word) => searchTextOf(item).includes(word)),
  );
  const compare = comparison(filter.sort, locale);
  return found.sort(
    (a, b) => (filter.direction === 'descending' ? compare(b, a) : compare(a, b)) || byTime(a, b),
  );
}

function searchTextOf(item: ProgrammeItem): string {
  const names = [...item.speakers, ...item.organizers, ...item.partners].map(({ name }) => name);
  return fold([...Object.values(item.title), ...names, ...Object.values(item.room?.name ?? {})].join(' '));
}

type Comparison = (a: ProgrammeItem, b: ProgrammeItem) => number;

function comparison(sort: SortKey, locale: Locale): Comparison {
  const collator = new Intl.Collator(locale, { numeric: true });
  const byText =
    (textOf: (item: ProgrammeItem) => string): Comparison =>
    (a, b) =>
      collator.compare(textOf(a), textOf(b));
  const comparisons: Record<SortKey, Comparison> = {
    title: byText((item) => wordingOf(item.title, locale).text),
    time: byTime,
    room: byText((item) => wordingOf(item.room?.name ?? {}, locale).text),
    track: (a, b) => (a.track?.position ?? 0) - (b.track?.position ?? 0),
    state: byText((item) => item.state),
    taken: (a, b) => a.taken - b.taken,
  };
  return comparisons[sort];
}
