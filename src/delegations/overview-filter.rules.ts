import { accreditationStates, type AccreditationState } from '../people/delegation.entity.js';
import { fold } from '../kernel/folded-text.js';
import { isUnanswered, letterStates } from './letters/letter.rules.js';
import type { Designator, OverviewRow } from './overview.queries.js';

export const overviewSorts = ['name', 'letter', 'size', 'accreditation'] as const;
export type OverviewSort = (typeof overviewSorts)[number];

/** The states of a letter, and those together that wait for an answer. */
export const letterFilters = [...letterStates, 'unanswered'] as const;
export type LetterFilter = (typeof letterFilters)[number];

export interface OverviewFilter {
  search?: string;
  designator?: Designator;
  letter?: LetterFilter;
  accreditation?: AccreditationState;
  sort: OverviewSort;
  direction: 'ascending' | 'descending';
}

const designators: readonly Designator[] = ['member', 'associate_member', 'organization'];

/** Reads the address of the list; what it does not know is left out. */
export function overviewFilterOf(query: Record<string, unknown>): OverviewFilter {
  const one = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
    values.find((value) => value === query[name]);
  const search = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 100) : '';
  const designator = one(designators, 'designator');
  const letter = one(letterFilters, 'letter');
  const accreditation = one(accreditationStates, 'accreditation');
  return {
    ...(search ? { search } : {}),
    ...(designator ? { designator } : {}),
    ...(letter ? { letter } : {}),
    ...(accreditation ? { accreditation } : {}),
    sort: one(overviewSorts, 'sort') ?? 'name',
    direction: query['direction'] === 'descending' ? 'descending' : 'ascending',
  };
}

/** The rows that fit, in the wanted order; `nameOf` gives the name as the reader knows it. */
export function chosen(
  rows: readonly OverviewRow[],
  filter: OverviewFilter,
  nameOf: (row: OverviewRow) => string,
): OverviewRow[] {
  const wanted = fold(filter.search ?? '');
  const fits = (row: OverviewRow) =>
    (!filter.designator || row.designator === filter.designator) &&
    (!filter.letter || hasLetter(row, filter.letter)) &&
    (!filter.accreditation || row.delegation.accreditation === filter.accreditation) &&
    (!wanted || fold(`${nameOf(row)} ${row.delegation.name} ${contactsOf(row)}`).includes(wanted));
  const collator = new Intl.Collator();
  const byName = (one: OverviewRow, other: OverviewRow) => collator.compare(nameOf(one), nameOf(other));
  const compare = (one: OverviewRow, other: OverviewRow) =>
    rank(one, other, filter.sort) || byName(one, other);
  const sorted = rows.filter(fits).sort(compare);
  return filter.direction === 'descending' ? sorted.reverse() : sorted;
}

export const hasLetter = ({ letter, delegation }: OverviewRow, wanted: LetterFilter): boolean =>
  wanted === 'unanswered' ? isUnanswered(delegation) : letter === wanted;

const contactsOf = ({ focalPoints }: OverviewRow): string =>
  focalPoints.map(({ name, email }) => `${name} ${email}`).join(' ');

function rank(one: OverviewRow, other: OverviewRow, sort: OverviewSort): number {
  if (sort === 'letter') return letterStates.indexOf(one.letter) - letterStates.indexOf(other.letter);
  if (sort === 'size') return one.total - other.total;
  if (sort !== 'accreditation') return 0;
  const place = ({ delegation }: OverviewRow) => accreditationStates.indexOf(delegation.accreditation);
  return place(one) - place(other);
}
