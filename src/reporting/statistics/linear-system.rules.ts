import type { Sum } from './suppression.rules.js';

/** By column; what is not in it is zero. */
type Row = Map<number, number>;

/** Hidden cells that have one value only in every solution of the sums: Gauss and Jordan over what is hidden. */
export function determined(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const unknowns = [...hidden];
  const columns = new Map(unknowns.map((key, index) => [key, index]));
  const rows = sums.map(({ total, parts }) => {
    const row: Row = new Map();
    for (const key of parts) add(row, columns.get(key), 1);
    add(row, columns.get(total), -1);
    return row;
  });
  return reduced(rows).flatMap((row) => {
    const [only] = row.keys();
    return row.size === 1 && only !== undefined ? (unknowns[only] ?? []) : [];
  });
}

/** The rows in reduced echelon form; sums of a table have few unknowns each, so that rows stay short. */
function reduced(rows: readonly Row[]): Row[] {
  const pivots = new Map<number, Row>();
  for (const row of rows) {
    for (const [column, pivot] of pivots) eliminate(row, pivot, column);
    const [lead] = row.keys();
    if (lead === undefined) continue;
    const factor = row.get(lead) ?? 1;
    for (const [column, value] of row) row.set(column, value / factor);
    for (const pivot of pivots.values()) eliminate(pivot, row, lead);
    pivots.set(lead, row);
  }
  return [...pivots.values()];
}

function eliminate(row: Row, pivot: Row, column: number): void {
  const factor = row.get(column);
  if (factor === undefined) return;
  for (const [index, value] of pivot) add(row, index, -factor * value);
}

/** What cancels out to nothing but rounding is taken away. */
function add(row: Row, column: number | undefined, value: number): void {
  if (column === undefined) return;
  const sum = (row.get(column) ?? 0) + value;
  if (Math.abs(sum) < 1e-9) row.delete(column);
  else row.set(column, sum);
}
