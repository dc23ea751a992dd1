import fc from 'fast-check';
import { type Sum, suppressed } from './suppression.rules.js';

const smallest = 3;

interface Table {
  cells: Map<string, number>;
  sums: Sum[];
}

/** Groups by stages with both totals, as the pages show them. */
function tableOf(counts: number[][]): Table {
  const [first = []] = counts;
  const cells = new Map<string, number>();
  const sums: Sum[] = [];
  const rows = counts.map((_, row) => row);
  const columns = first.map((_, column) => column);
  const at = (row: number, column: number) => counts[row]?.[column] ?? 0;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  for (const row of rows) {
    for (const column of columns) cells.set(`${String(row)}:${String(column)}`, at(row, column));
    cells.set(`${String(row)}:all`, sum(columns.map((column) => at(row, column))));
    sums.push({
      total: `${String(row)}:all`,
      parts: columns.map((column) => `${String(row)}:${String(column)}`),
    });
  }
  for (const column of columns) {
    cells.set(`all:${String(column)}`, sum(rows.map((row) => at(row, column))));
    sums.push({
      total: `all:${String(column)}`,
      parts: rows.map((row) => `${String(row)}:${String(column)}`),
    });
  }
  return { cells, sums };
}

/** Everything that each hidden cell can be, found by trying: zeros are shown, so that a hidden cell is not one unless it is. */
function possibleValues({ cells, sums }: Table, hidden: Set<string>, most: number): Map<string, Set<number>> {
  const unknowns = [...hidden];
  const possible = new Map(unknowns.map((key) => [key, new Set<number>()]));
  const values = new Map(cells);
  const fits = () =>
    sums.every(
      ({ total, parts }) =>
        parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0) === values.get(total),
    );
  const attempt = (index: number): void => {
    const key = unknowns[index];
    if (key === undefined) {
      if (fits()) for (const each of unknowns) possible.get(each)?.add(values.get(each) ?? 0);
      return;
    }
    for (let value = Math.min(1, cells.get(key) ?? 0); value <= most; value += 1) {
      values.set(key, value);
      attempt(index + 1);
    }
  };
  attempt(0);
  return possible;
}

const hiddenIn = ({ cells, sums }: Table) => [...suppressed(cells, sums, smallest)].sort();

describe('small cells', () => {
  it('are hidden; zeros and large ones are shown', () => {
    const cells = new Map([
      ['none', 0],
      ['few', 2],
      ['many', 30],
    ]);

    expect([...suppressed(cells, [], smallest)]).toEqual(['few']);
  });

  it('take another one along, so that the total does not tell them', () => {
    const cells = new Map([
      ['few', 2],
      ['some', 10],
      ['many', 30],
      ['all', 42],
    ]);

    const hidden = suppressed(cells, [{ total: 'all', parts: ['few', 'some', 'many'] }], smallest);

    expect([...hidden].sort()).toEqual(['few', 'some']);
  });

  it('take a third one along where two of them can only be small', () => {
    const cells = new Map([
      ['one', 1],
      ['other', 1],
      ['many', 30],
      ['all', 32],
    ]);

    const hidden = suppressed(cells, [{ total: 'all', parts: ['one', 'other', 'many'] }], smallest);

    expect(hidden.has('many')).toBe(true);
  });

  it('cannot be told from rows and columns together, and leave the rest to be read', () => {
    const table = tableOf([
      [1, 20, 30],
      [20, 30, 40],
      [30, 40, 50],
    ]);

    expect(hiddenIn(table)).toEqual(['0:0', '0:1', '1:0', '1:1']);
  });

  it('are never the only possible value in any table', () => {
    const counts = fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 2,
    });

    fc.assert(
      fc.property(counts, (rows) => {
        const table = tableOf(rows);
        const hidden = suppressed(table.cells, table.sums, smallest);
        const shown = [...table.cells.keys()].filter((key) => !hidden.has(key));
        // Where everything is hidden, nothing can be computed.
        if (shown.length === 0 || hidden.size > 5) return;
        for (const [key, values] of possibleValues(table, hidden, 8)) {
          const count = table.cells.get(key) ?? 0;
          if (count > 0 && count < smallest) expect([key, values.size > 1]).toEqual([key, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
