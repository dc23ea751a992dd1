import { edition } from '../../../config/edition.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { attendanceModes } from '../../../config/session-kinds.js';
import { type Member, specialNeeds } from '../../people/member.entity.js';
import { genders } from '../../registration/registration.entity.js';
import { registrationStates } from '../../registration/registration.states.js';
import { type Count, type CountedBy, unstated } from './counts.rules.js';
import { type Sum, suppressed } from './suppression.rules.js';

/** In the order of a registration's way; `registered` is everybody who has sent the form, whatever came of it. */
export const stages = ['draft', 'registered', ...registrationStates] as const;
export type Stage = (typeof stages)[number];

/** By what the pages show numbers. */
export const dimensions = [
  'category',
  'subregion',
  'member',
  'special-needs',
  'gender',
  'mode',
  'attends-on',
  'registered-on',
] as const;
export type Dimension = (typeof dimensions)[number];

export const isDimension = (value: unknown): value is Dimension => dimensions.some((each) => each === value);

export interface CountRow {
  key: string;
  /** Null where it is not shown, undefined where it is not counted so. */
  counts: Record<Stage, number | null | undefined>;
}

export interface CountTable {
  dimension: Dimension | 'all';
  rows: CountRow[];
}

type Counts = Record<Stage, number>;

/** Drafts say no more than their group and form of attendance. */
const draftDimensions: readonly (Dimension | 'all')[] = ['all', 'category', 'mode'];
/** A person stands in several rows of these, or in none. */
const overlapping: readonly Dimension[] = ['special-needs', 'attends-on'];

/** Every table, from the same numbers, so that they agree. */
export function countTables(counts: readonly Count[], members: readonly Member[]): CountTable[] {
  const byMember = rowsOf(counts, 'member', [...members.map(({ id }) => id), unstated]);
  const together = (keep: (member: Member) => boolean) =>
    summed(members.filter(keep).map(({ id }) => byMember.get(id) ?? none()));
  const subregions = [...new Set(members.flatMap(({ subregionCode }) => subregionCode ?? []))].sort();
  const bySubregion = new Map([
    ...subregions.map((code) => [code, together(({ subregionCode }) => subregionCode === code)] as const),
    ['outside', together(({ subregionCode }) => subregionCode === null)] as const,
    [unstated, byMember.get(unstated) ?? none()] as const,
  ]);
  const byNeed = new Map(
    specialNeeds.map((need) => [need, together((member) => member.specialNeeds?.includes(need) ?? false)]),
  );
  const dates = edition.days.map(({ date }) => date);
  return [
    table('all', rowsOf(counts, 'all', ['all'])),
    table('category', rowsOf(counts, 'category', participantCategoryCodes)),
    table('subregion', bySubregion),
    table('member', byMember),
    table('special-needs', byNeed),
    table('gender', rowsOf(counts, 'gender', [...genders, unstated])),
    table('mode', rowsOf(counts, 'mode', attendanceModes)),
    table('attends-on', rowsOf(counts, 'attends-on', [...dates, unstated])),
    table('registered-on', inOrder(rowsOf(counts, 'registered-on', []))),
  ];
}

/** The same tables without the numbers by which somebody could be told; only `shown` stages can be computed with. */
export function withoutSmallCounts(
  tables: readonly CountTable[],
  members: readonly Member[],
  smallest: number,
  shown: readonly Stage[] = stages,
): CountTable[] {
  const cells = new Map(tables.flatMap((each) => cellsOf(each, shown)));
  const hidden = suppressed(cells, sumsIn(tables, members, shown, cells), smallest);
  return tables.map(({ dimension, rows }) => ({
    dimension,
    rows: rows.map(({ key, counts }) => ({
      key,
      counts: eachStage((stage) => (hidden.has(cell(dimension, key, stage)) ? null : counts[stage])),
    })),
  }));
}

const cellsOf = ({ dimension, rows }: CountTable, shown: readonly Stage[]): [string, number][] =>
  rows.flatMap(({ key, counts }) =>
    addable(shown).flatMap((stage): [string, number][] => {
      const count = stage === 'rest' ? restOf(counts, shown) : counts[stage];
      return typeof count === 'number' ? [[cell(dimension, key, stage), count]] : [];
    }),
  );

/** What nobody prints and everybody can subtract: the registered that are in none of the states shown. */
type AddableStage = Stage | 'rest';

const statesAmong = (shown: readonly Stage[]) => registrationStates.filter((state) => shown.includes(state));

const addable = (shown: readonly Stage[]): AddableStage[] => {
  const hasRest = shown.includes('registered') && statesAmong(shown).length < registrationStates.length;
  return [...shown, ...(hasRest ? (['rest'] as const) : [])];
};

function restOf(counts: CountRow['counts'], shown: readonly Stage[]): number | undefined {
  const others = registrationStates.filter((state) => !shown.includes(state)).map((state) => counts[state]);
  return others.reduce<number | undefined>(
    (sum, count) => (typeof sum === 'number' && typeof count === 'number' ? sum + count : undefined),
    0,
  );
}

const cell = (dimension: string, key: string, stage: AddableStage): string =>
  `${dimension}\n${key}\n${stage}`;

/** What a reader can add up: stages to the registered, rows to the whole, members to their subregion and group. */
function sumsIn(
  tables: readonly CountTable[],
  members: readonly Member[],
  shown: readonly Stage[],
  cells: ReadonlyMap<string, number>,
): Sum[] {
  const columns = addable(shown);
  const parts = columns.filter(
    (stage) => stage === 'rest' || statesAmong(shown).some((state) => state === stage),
  );
  const ofRows = tables.flatMap(({ dimension, rows }) =>
    rows.map(({ key }) => ({
      total: cell(dimension, key, 'registered'),
      parts: parts.map((stage) => cell(dimension, key, stage)),
    })),
  );
  const ofColumns = tables
    .filter(({ dimension }) => dimension !== 'all' && !overlapping.includes(dimension))
    .flatMap(({ dimension, rows }) =>
      columns.map((stage) => ({
        total: cell('all', 'all', stage),
        parts: rows.map(({ key }) => cell(dimension, key, stage)),
      })),
    );
  const sums = [...ofRows, ...ofColumns, ...sumsOfMembers(members, columns)];
  return sums.filter(({ total, parts }) => [total, ...parts].every((key) => cells.has(key)));
}

function sumsOfMembers(members: readonly Member[], shown: readonly AddableStage[]): Sum[] {
  const sums = (dimension: Dimension, key: string, keep: (member: Member) => boolean): Sum[] =>
    shown.map((stage) => ({
      total: cell(dimension, key, stage),
      parts: members.filter(keep).map(({ id }) => cell('member', id, stage)),
    }));
  const codes = [...new Set(members.map(({ subregionCode }) => subregionCode))];
  return [
    ...codes.flatMap((code) =>
      sums('subregion', code ?? 'outside', (member) => member.subregionCode === code),
    ),
    ...specialNeeds.flatMap((need) =>
      sums('special-needs', need, (member) => member.specialNeeds?.includes(need) ?? false),
    ),
  ];
}

/** In the order of `keys`; a value that these do not have, such as a category that is gone, comes after them. */
function rowsOf(counts: readonly Count[], by: CountedBy, keys: readonly string[]): Map<string, Counts> {
  const rows = new Map(keys.map((key) => [key, none()]));
  for (const { value, stage, count } of counts.filter((each) => each.by === by)) {
    const row = rows.get(value) ?? none();
    row[stage] += count;
    if (stage !== 'draft') row.registered += count;
    rows.set(value, row);
  }
  return rows;
}

const inOrder = (rows: Map<string, Counts>): Map<string, Counts> =>
  new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));

const table = (dimension: CountTable['dimension'], rows: ReadonlyMap<string, Counts>): CountTable => ({
  dimension,
  rows: [...rows].map(([key, counts]) => ({
    key,
    counts: eachStage((stage) =>
      stage === 'draft' && !draftDimensions.includes(dimension) ? undefined : counts[stage],
    ),
  })),
});

const none = (): Counts => eachStage(() => 0);

const summed = (rows: readonly Counts[]): Counts =>
  eachStage((stage) => rows.reduce((sum, row) => sum + row[stage], 0));

function eachStage<Value>(valueOf: (stage: Stage) => Value): Record<Stage, Value> {
  return {
    draft: valueOf('draft'),
    registered: valueOf('registered'),
    submitted: valueOf('submitted'),
    awaiting_focal_point: valueOf('awaiting_focal_point'),
    under_review: valueOf('under_review'),
    approved: valueOf('approved'),
    waiting: valueOf('waiting'),
    declined: valueOf('declined'),
    withdrawn: valueOf('withdrawn'),
  };
}
