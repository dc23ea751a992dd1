import type { Sum } from './suppression.rules.js';

export interface Bounds {
  least: number;
  most: number;
}

/** Bounds that creep are cut off: what is told by so many steps of arithmetic is told by few as well. */
const mostPasses = 20;

/** What a reader can tell of each hidden cell, one sum at a time until nothing new comes of it. */
export function boundsOf(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  // Zeros are shown, so that a hidden cell is none, but for those that had to be hidden beside others.
  for (const key of hidden) bounds.set(key, { least: Math.min(1, cells.get(key) ?? 0), most: Infinity });
  const of = (key: string): Bounds => {
    const count = cells.get(key) ?? 0;
    return bounds.get(key) ?? { least: count, most: count };
  };
  let changed = true;
  for (let pass = 0; changed && pass < mostPasses; pass += 1) {
    changed = false;
    for (const sum of sums) if (narrow(sum, of)) changed = true;
  }
  return bounds;
}

function narrow({ total, parts }: Sum, of: (key: string) => Bounds): boolean {
  const each = parts.map(of);
  const whole = of(total);
  const least = each.reduce((sum, bounds) => sum + bounds.least, 0);
  const endless = each.filter(({ most }) => most === Infinity).length;
  const most = each.reduce((sum, bounds) => sum + (bounds.most === Infinity ? 0 : bounds.most), 0);
  let changed = tighten(whole, least, endless > 0 ? Infinity : most);
  for (const bounds of each) {
    if (bounds.least === bounds.most) continue;
    const isEndless = bounds.most === Infinity;
    const mostOthers = endless - (isEndless ? 1 : 0) > 0 ? Infinity : most - (isEndless ? 0 : bounds.most);
    if (tighten(bounds, whole.least - mostOthers, whole.most - (least - bounds.least))) changed = true;
  }
  return changed;
}

function tighten(bounds: Bounds, least: number, most: number): boolean {
  let changed = false;
  if (least > bounds.least) {
    bounds.least = least;
    changed = true;
  }
  if (most < bounds.most) {
    bounds.most = most;
    changed = true;
  }
  return changed;
}
