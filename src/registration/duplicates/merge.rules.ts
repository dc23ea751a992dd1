import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import type { RegistrationValues } from '../form/registration-values.js';
import type { RegistrationState } from '../registration.states.js';

/** How far a registration has come; the one that ends may not be further than the one that stays. */
const progress: Record<RegistrationState, number> = {
  approved: 5,
  waiting: 4,
  under_review: 3,
  submitted: 2,
  awaiting_focal_point: 1,
  declined: 0,
  withdrawn: 0,
};

interface Standing {
  state: RegistrationState;
  submittedAt: Date;
}

/** Nobody loses a place or a decision by a merge. */
export const mayBeKept = (kept: Standing, merged: Standing): boolean =>
  progress[kept.state] >= progress[merged.state];

/** The one that is further, or else came first. */
export function proposedToKeep<Each extends Standing>(a: Each, b: Each): Each {
  if (progress[a.state] !== progress[b.state]) return progress[a.state] > progress[b.state] ? a : b;
  return a.submittedAt <= b.submittedAt ? a : b;
}

export type Values = Record<string, string | string[]>;

/** A value of the field, as one text, to tell whether two differ. */
export const written = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join(', ');

/** Fields in which both differ, in the order of the form. */
export const differingFields = (a: Values, b: Values, order: readonly string[]): string[] =>
  order.filter((field) => written(a[field]) !== written(b[field]));

/** What the kept one says afterwards: the fields taken over come from the other. */
export function mergedValues(kept: Values, merged: Values, takenOver: readonly string[]): Values {
  const entries = takenOver.flatMap((field) => {
    const value = merged[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  const rest = Object.entries(kept).filter(([field]) => !takenOver.includes(field));
  return Object.fromEntries([...rest, ...entries]);
}

/**
 * What the kept one says when a merge is undone: all as before it, but for what somebody has changed since. That is told by what its
 * form asks, now and after the merge: another group is not asked everything, and of a member the country is stored unasked.
 */
export function partedValues(
  present: Values,
  before: Values,
  asked: { now: RegistrationValues; afterMerge: RegistrationValues },
  units: readonly (readonly RegistrationFieldId[])[],
): Values {
  const isUntouched = (field: RegistrationFieldId) =>
    written(asked.now[field]) === written(asked.afterMerge[field]);
  return mergedValues(present, before, units.filter((unit) => unit.every(isUntouched)).flat());
}

/** What it takes to know whether a merge can be undone: `handed` is null where it is not known what went over. */
interface Undoable {
  mergedAt: Date;
  undoneAt: Date | null;
  handed: object | null;
}

export const undoableUntil = (mergedAt: Date, days: number): Date =>
  new Date(mergedAt.getTime() + days * 24 * 3_600_000);

/** Why the merge cannot be undone, as the end of a text's key; undefined where it can. */
export function undoObstacle(
  { mergedAt, undoneAt, handed }: Undoable,
  kept: { mergedInto: string | null },
  { now, days }: { now: Date; days: number },
): 'undone-already' | 'not-known' | 'merged-on' | 'too-late' | undefined {
  if (undoneAt) return 'undone-already';
  if (!handed) return 'not-known';
  if (kept.mergedInto !== null) return 'merged-on';
  return undoableUntil(mergedAt, days) <= now ? 'too-late' : undefined;
}
