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

/** Counted once: it does not depend on when the items are. */
export function audienceSizes(audiences: ReadonlyMap<string, readonly string[]>): Sizes {
  const programmes = new Map<string, string[]>();
  for (const [item, people] of audiences) {
    for (const person of people) {
      const own = programmes.get(person);
      if (own) own.push(item);
      else programmes.set(person, [item]);
    }
  }
  const shared = new Map<string, Map<string, number>>();
  for (const items of programmes.values()) {
    for (const a of items) {
      const counts = shared.get(a) ?? new Map<string, number>();
      shared.set(a, counts);
      for (const b of items) counts.set(b, (counts.get(b) ?? 0) + 1);
    }
  }
  return {
    of: (item) => audiences.get(item)?.length ?? 0,
    shared: (a, b) => shared.get(a)?.get(b) ?? 0,
  };
}
