/** `total` is what `parts` add up to; whoever reads a page may compute with it. All are keys of cells. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

interface Bounds {
  least: number;
  most: number;
}

/**
 * Which cells must not be shown: those from 1 to `smallest` - 1, and as many others as it takes that none of these can be computed
 * from what is shown, nor be told to be small. Zeros are shown.
 */
export function suppressed(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  smallest: number,
): Set<string> {
  const hidden = new Set<string>();
  for (const [key, count] of cells) if (count > 0 && count < smallest) hidden.add(key);
  for (let exposed = exposedIn(cells, sums, hidden, smallest); exposed.size > 0;) {
    const helped = new Set<Sum>();
    const around = (key: string) => sums.filter((sum) => membersOf(sum).includes(key));
    const hiddenBeside = (key: string) => Math.min(...around(key).map((sum) => hiddenIn(sum, hidden)));
    // Whoever stands alone gives the others away.
    for (const key of [...exposed].sort((a, b) => hiddenBeside(a) - hiddenBeside(b))) {
      // What has been hidden beside one may help the other too.
      if (around(key).some((sum) => helped.has(sum))) continue;
      const more = hideOneMore(cells, sums, hidden, key);
      for (const sum of [...around(key), ...(more === undefined ? [] : around(more))]) helped.add(sum);
    }
    exposed = exposedIn(cells, sums, hidden, smallest);
  }
  return hidden;
}

/** Hidden cells that the shown ones give away, and for which another can still be hidden. */
function exposedIn(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  smallest: number,
): Set<string> {
  const exposed = new Set(determined(sums, hidden));
  for (const [key, { least, most }] of boundsOf(cells, sums, hidden)) {
    if (least === most || most < smallest) exposed.add(key);
  }
  const canBeHelped = (key: string) =>
    sums.some((sum) => membersOf(sum).includes(key) && membersOf(sum).some((member) => !hidden.has(member)));
  return new Set([...exposed].filter(canBeHelped));
}

/**
 * Hides another cell of the sum that tells most of it: one that other sums do not give away at once, else the smallest; a zero only
 * where nothing else is left.
 */
function hideOneMore(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: Set<string>,
  key: string,
): string | undefined {
  const hiddenOf = (sum: Sum) => hiddenIn(sum, hidden);
  const [telling] = sums
    .filter((sum) => membersOf(sum).includes(key) && hiddenOf(sum) < membersOf(sum).length)
    .sort((a, b) => hiddenOf(a) - hiddenOf(b));
  if (!telling) return undefined;
  const isAlone = (candidate: string) =>
    sums.some((sum) => sum !== telling && membersOf(sum).includes(candidate) && hiddenOf(sum) === 0);
  const cost = (candidate: string) => {
    const count = cells.get(candidate) ?? 0;
    // Totals are what people come for.
    const rank = (isAlone(candidate) ? 1 : 0) + (candidate === telling.total ? 2 : 0);
    return count === 0 ? Infinity : rank * 1e9 + count;
  };
  const [cheapest] = membersOf(telling)
    .filter((member) => !hidden.has(member))
    .sort((a, b) => cost(a) - cost(b));
  if (cheapest !== undefined) hidden.add(cheapest);
  return cheapest;
}

const hiddenIn = (sum: Sum, hidden: ReadonlySet<string>): number =>
  membersOf(sum).filter((member) => hidden.has(member)).length;

const membersOf = ({ total, parts }: Sum): string[] => [...parts, total];

/** What a reader can tell of each hidden cell, one sum at a time until nothing new comes of it. */
function boundsOf(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  for (const key of hidden) bounds.set(key, { least: Math.min(1, cells.get(key) ?? 0), most: Infinity });
  const of = (key: string): Bounds => {
    const count = cells.get(key) ?? 0;
    return bounds.get(key) ?? { least: count, most: count };
  };
  for (let changed = true; changed;) {
    changed = sums.map((sum) => narrow(sum, of)).includes(true);
  }
  return bounds;
}

function narrow({ total, parts }: Sum, of: (key: string) => Bounds): boolean {
  const least = sumOf(parts, (part) => of(part).least);
  const most = sumOf(parts, (part) => of(part).most);
  let changed = tighten(of(total), least, most);
  for (const part of parts) {
    const bounds = of(part);
    const mostOthers = sumOf(parts, (other) => (other === part ? 0 : of(other).most));
    const low = of(total).least - mostOthers;
    changed = tighten(bounds, low, of(total).most - (least - bounds.least)) || changed;
    if (changed) return true;
  }
  return changed;
}

function tighten(bounds: Bounds, least: number, most: number): boolean {
  const [before, after] = [bounds.most - bounds.least, { least, most }];
  if (after.least > bounds.least) bounds.least = after.least;
  if (after.most < bounds.most) bounds.most = after.most;
  return bounds.most - bounds.least < before;
}

const sumOf = (keys: readonly string[], value: (key: string) => number): number =>
  keys.reduce((sum, key) => sum + value(key), 0);

/** Hidden cells that have one value only in every solution of the sums: Gauss and Jordan over what is hidden. */
function determined(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const unknowns = [...hidden];
  const column = new Map(unknowns.map((key, index) => [key, index]));
  const rows = sums.flatMap(({ total, parts }) => {
    const row = new Float64Array(unknowns.length);
    for (const [key, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      const at = column.get(key);
      if (at !== undefined) row[at] = (row[at] ?? 0) + sign;
    }
    return row.some((value) => value !== 0) ? [row] : [];
  });
  return reduced(rows, unknowns.length).flatMap((row) => {
    const used = [...row.keys()].filter((index) => !isZero(row[index] ?? 0));
    const [only] = used;
    return used.length === 1 && only !== undefined ? [unknowns[only] ?? ''] : [];
  });
}

const isZero = (value: number): boolean => Math.abs(value) < 1e-9;

/** The rows in reduced echelon form. */
function reduced(rows: Float64Array[], width: number): Float64Array[] {
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && !isZero(row[column] ?? 0));
    const pivot = rows[found];
    if (!pivot) continue;
    rows.splice(found, 1);
    rows.splice(rank, 0, pivot);
    const lead = pivot[column] ?? 1;
    for (let index = column; index < width; index += 1) pivot[index] = (pivot[index] ?? 0) / lead;
    for (const row of rows) if (row !== pivot) subtract(row, pivot, column);
    rank += 1;
  }
  return rows.slice(0, rank);
}

function subtract(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = row[column] ?? 0;
  if (isZero(factor)) return;
  for (let index = column; index < row.length; index += 1) {
    row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
  }
}
