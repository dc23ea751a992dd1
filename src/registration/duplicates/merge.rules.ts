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
export const written = (value: string | string[] | undefined): string =>
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
