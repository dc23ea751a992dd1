import { countriesOf, type RegionId, regionIds, worldRegionIds } from '../../../config/regions.js';
import { suppressed } from '../statistics/suppression.rules.js';

/** What a speaker has said of herself; null: nothing. */
export interface Declared {
  gender: string | null;
  country: string | null;
  stakeholderGroup: string | null;
}

export const balanceDimensions = ['gender', 'subregion', 'group'] as const;
export type BalanceDimension = (typeof balanceDimensions)[number];

/** Null: so few, or so easily computed, that it is not shown. */
export interface BalanceRow {
  value: string;
  count: number | null;
}

export interface Balance {
  /** Null: fewer than may be shown at all. */
  total: number | null;
  tables: Readonly<Record<BalanceDimension, readonly BalanceRow[]>>;
}

export const undeclared = 'undeclared';
const outside = 'outside';

const subregions: readonly RegionId[] = regionIds.filter(
  (id) => !worldRegionIds.some((world) => world === id) && id !== 'asia-pacific',
);

/** Whoever preferred not to say has said nothing. */
const valueOf: Record<BalanceDimension, (person: Declared) => string> = {
  gender: ({ gender }) => (gender === null || gender === 'undisclosed' ? undeclared : gender),
  subregion: ({ country }) =>
    country === null ? undeclared : (subregions.find((id) => countriesOf(id).includes(country)) ?? outside),
  group: ({ stakeholderGroup }) => stakeholderGroup ?? undeclared,
};

/** Counts by each dimension, each person once, without what would tell of fewer than `smallest`. */
export function balanceOf(people: readonly Declared[], smallest: number): Balance {
  const cells = new Map<string, number>([['total', people.length]]);
  const tables = balanceDimensions.map((dimension) => {
    const counts = Map.groupBy(people, valueOf[dimension]);
    const values = [...counts.keys()].sort(undeclaredLast);
    for (const value of values) cells.set(`${dimension}:${value}`, counts.get(value)?.length ?? 0);
    return { dimension, values };
  });
  const sums = tables.map(({ dimension, values }) => ({
    total: 'total',
    parts: values.map((value) => `${dimension}:${value}`),
  }));
  const hidden = suppressed(cells, sums, smallest);
  const shown = (key: string) => (hidden.has(key) ? null : (cells.get(key) ?? 0));
  const rowsOf = (wanted: BalanceDimension): BalanceRow[] =>
    tables
      .filter(({ dimension }) => dimension === wanted)
      .flatMap(({ values }) => values.map((value) => ({ value, count: shown(`${wanted}:${value}`) })));
  return {
    total: shown('total'),
    tables: { gender: rowsOf('gender'), subregion: rowsOf('subregion'), group: rowsOf('group') },
  };
}

const undeclaredLast = (a: string, b: string): number =>
  Number(a === undeclared) - Number(b === undeclared) || (a < b ? -1 : 1);
