import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Sort, SortDirection } from '../../../web/components/data-table.js';
import { type ConflictRule, isConflictRule, severities, type Severity } from '../conflict.js';
import type { ToldConflict } from '../conflict-teller.js';

export interface ConflictFilter {
  severity: Severity | '';
  rule: ConflictRule | '';
  /** A date, or empty for any. */
  day: string;
  room: string;
  person: string;
  session: string;
  silenced: boolean;
  sort: SortKey;
  direction: SortDirection;
}

const sortKeys = ['severity', 'what', 'time'] as const;
type SortKey = (typeof sortKeys)[number];

/** Reads the list's address; what is not known filters nothing. */
export function filterOf(query: Record<string, unknown>): ConflictFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100) : '');
  return {
    severity: severities.find((severity) => severity === query['severity']) ?? '',
    rule: isConflictRule(query['rule']) ? query['rule'] : '',
    day: text('day'),
    room: text('room'),
    person: text('person'),
    session: text('session'),
    silenced: query['silenced'] === 'yes',
    sort: sortKeys.find((key) => key === query['sort']) ?? 'severity',
    direction: query['direction'] === 'descending' ? 'descending' : 'ascending',
  };
}

export const isFiltered = ({ sort: _, direction: __, ...filter }: ConflictFilter): boolean =>
  Object.values(filter).some(Boolean);

/** The list's address with the same filter, in another order or as a file. */
export function addressOf(path: string, filter: ConflictFilter, sort: Sort = sortOf(filter)): string {
  const { severity, rule, day, room, person, session, silenced } = filter;
  const chosen = { severity, rule, day, room, person, session, silenced: silenced ? 'yes' : '' };
  const entries = Object.entries({ ...chosen, sort: sort.key, direction: sort.direction });
  return `${path}?${new URLSearchParams(entries.filter(([, value]) => value)).toString()}`;
}

export const sortOf = ({ sort, direction }: ConflictFilter): Sort => ({ key: sort, direction });

/** Those that fit, in the order that is asked for. */
export function select(
  conflicts: readonly ToldConflict[],
  filter: ConflictFilter,
  locale: Locale,
): ToldConflict[] {
  const found = conflicts.filter((conflict) => fits(conflict, filter));
  const compare = comparison(filter.sort, locale);
  return found.sort((a, b) => (filter.direction === 'descending' ? compare(b, a) : compare(a, b)));
}

function fits(
  { severity, rule, subject, sessions, silenced }: ToldConflict,
  filter: ConflictFilter,
): boolean {
  const isOfRoom = (id: string) =>
    (subject?.kind === 'room' && subject.id === id) || sessions.some(({ roomId }) => roomId === id);
  return (
    filter.silenced === (silenced !== null) &&
    (!filter.severity || severity === filter.severity) &&
    (!filter.rule || rule === filter.rule) &&
    (!filter.day || sessions.some(({ onDate }) => onDate === filter.day)) &&
    (!filter.room || isOfRoom(filter.room)) &&
    (!filter.person || (subject?.kind === 'person' && subject.id === filter.person)) &&
    (!filter.session || sessions.some(({ id }) => id === filter.session))
  );
}

type Comparison = (a: ToldConflict, b: ToldConflict) => number;

function comparison(sort: SortKey, locale: Locale): Comparison {
  const collator = new Intl.Collator(locale, { numeric: true });
  const comparisons: Record<SortKey, Comparison> = {
    severity: (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || byStart(a, b),
    what: (a, b) => collator.compare(a.sentence, b.sentence),
    time: byStart,
  };
  return comparisons[sort];
}

/** A day without hours comes before its hours; what has no day comes last. */
function byStart(a: ToldConflict, b: ToldConflict): number {
  const [startOfA, startOfB] = [startOf(a), startOf(b)];
  return startOfA < startOfB ? -1 : startOfA > startOfB ? 1 : 0;
}

const startOf = ({ sessions: [first] }: ToldConflict): string =>
  `${first?.onDate ?? '9999'} ${first?.startsAt?.toISOString() ?? ''}`;
