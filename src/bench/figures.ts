import { verdictOn } from './bounds.js';

/** One measured figure, and what the same machine did in the same minutes without the work that is measured. */
export interface Figure {
  value: number;
  unit: string;
  baseline: number | null;
  /** value / baseline: of rates more is better, of times and memory less. */
  ratio: number | null;
}

export type Figures = Record<string, Figure>;

/** Takes the median of several rounds, because one round may have shared the machine with something else. */
export function figure(unit: string, values: number[], baselines: number[] = []): Figure {
  const value = median(values);
  const baseline = baselines.length > 0 ? median(baselines) : null;
  return {
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : rounded(baseline),
    ratio: baseline ? rounded(value / baseline) : null,
  };
}

/** Measures by turns, so that whatever else the machine does falls on both. */
export async function compare(
  unit: string,
  rounds: number,
  measured: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Figure> {
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    baselines.push(await baseline());
    values.push(await measured());
  }
  return figure(unit, values, baselines);
}

export const under = (name: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([key, each]) => [`${name}.${key}`, each]));

export const median = (values: number[]): number => percentile(values, 0.5);

/** The value that the given share of all values does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

export function table(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, each]) => {
    const { value, unit, baseline, ratio } = each;
    const verdict = verdictOn(name, each);
    const judged = verdict ? [verdict.asked, verdict.isMet ? 'met' : 'MISSED'] : ['', ''];
    return [name, ...[value, unit, baseline, ratio].map((cell) => String(cell ?? '')), ...judged];
  });
  const lines = [['', 'value', 'unit', 'baseline', 'ratio', 'asked', ''], ...rows];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0))) ?? [];
  const isNumber = (at: number) => at === 1 || at === 3 || at === 4;
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
