import { edition } from '../../../config/edition.js';
import { localDate } from '../../kernel/zoned-time.js';
import type { RegistrationState } from '../../registration/registration.states.js';

/** By what registrations are counted in the database. Subregions and countries with special needs follow from the member. */
export const countedBy = [
  'all',
  'category',
  'member',
  'gender',
  'mode',
  'registered-on',
  'attends-on',
] as const;
export type CountedBy = (typeof countedBy)[number];

/** A value that nobody gave: no member, no day chosen, never asked. */
export const unstated = 'unstated';

export interface Count<Stage = RegistrationState | 'draft'> {
  readonly by: CountedBy;
  readonly value: string;
  readonly stage: Stage;
  readonly count: number;
}

/** What a registration is counted as. */
export interface Counted {
  readonly category: string;
  readonly memberId: string | null;
  readonly gender: string | null;
  readonly mode: string;
  readonly submittedAt: Date;
  /** Comma list of forum dates. */
  readonly days: string | null;
}

/** One value for each way of counting; several where she comes on several days. */
export const valuesOf = (counted: Counted): Record<CountedBy, string[]> => ({
  all: ['all'],
  category: [counted.category],
  member: [counted.memberId ?? unstated],
  gender: [counted.gender ?? unstated],
  mode: [counted.mode],
  'registered-on': [localDate(counted.submittedAt, edition.zone)],
  'attends-on': daysIn(counted.days),
});

export const daysIn = (days: string | null): string[] => days?.split(',').filter(Boolean) ?? [unstated];

/** Equal ones in one. */
export function merged<Stage extends string>(counts: Iterable<Count<Stage>>): Count<Stage>[] {
  const sums = new Map<string, Count<Stage>>();
  for (const each of counts) {
    const key = `${each.by}\n${each.value}\n${each.stage}`;
    sums.set(key, { ...each, count: (sums.get(key)?.count ?? 0) + each.count });
  }
  return [...sums.values()];
}
