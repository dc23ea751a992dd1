import type { PlanConflict } from './conflict.js';
import { contains, type Plan, type PlannedItem } from './plan.js';

export function outsideForum({ forum }: Plan, { id, period, days }: PlannedItem): PlanConflict[] {
  const time = period ?? days;
  if (time === null || contains(forum, time)) return [];
  return [{ rule: 'outside-forum', items: [id], subject: null, values: {} }];
}

/** The first has to be over before the second, which says so, starts. */
export function wrongOrder(first: PlannedItem, second: PlannedItem): PlanConflict[] {
  if (!second.after.includes(first.id) || !first.period || !second.period) return [];
  if (first.period.end <= second.period.start) return [];
  return [{ rule: 'wrong-order', items: [first.id, second.id], subject: null, values: {} }];
}
