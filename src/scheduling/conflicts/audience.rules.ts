import type { PlanConflict } from './conflict.js';
import { overlap, type PlannedItem } from './plan.js';

/** So many people, and this share of the smaller audience, have to choose. */
const fewest = 10;
const share = 0.2;

/** How many people have both items in their programme. */
export type SharedAudience = (a: string, b: string) => number;

/** Parallel items that the same people want to see. */
export function audienceClashes(a: PlannedItem, b: PlannedItem, sizes: Sizes): PlanConflict[] {
  if (!a.period || !b.period || !overlap(a.period, b.period)) return [];
  const items = [a.id, b.id] as const;
  const people = sizes.shared(a.id, b.id);
  if (people >= fewest && people >= share * Math.min(sizes.of(a.id), sizes.of(b.id))) {
    return [{ rule: 'shared-audience', items, subject: null, values: { people } }];
  }
  const isOneTrack = a.track !== null && a.track === b.track;
  return isOneTrack ? [{ rule: 'same-track', items, subject: a.track, values: {} }] : [];
}

interface Sizes {
  of: (item: string) => number;
  shared: SharedAudience;
}

/** Prepared once: it does not depend on when the items are. What two of them share is counted when they meet. */
export function audienceSizes(audiences: ReadonlyMap<string, readonly string[]>): Sizes {
  const numbers = new Map<string, number>();
  const sorted = new Map<string, Uint32Array>();
  for (const [item, people] of audiences) {
    const own = new Uint32Array(people.length);
    for (const [index, person] of people.entries()) {
      const number = numbers.get(person) ?? numbers.size;
      numbers.set(person, number);
      own[index] = number;
    }
    sorted.set(item, own.sort());
  }
  return {
    of: (item) => sorted.get(item)?.length ?? 0,
    shared: (a, b) => inBoth(sorted.get(a) ?? nobody, sorted.get(b) ?? nobody),
  };
}

const nobody = new Uint32Array();

/** How many numbers are in both; each is in ascending order. */
function inBoth(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}
