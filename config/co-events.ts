import type { LocalDate } from './edition-shape.js';

interface CoEventRules {
  /** First and last local date on which a co-event may take place; calendars with recurrence are expanded within them. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
  /** A year-long programme is a series of dated events. */
  readonly longestDays: number;
  /** Days after the end within which the host is asked for a report, and on which she is reminded of it. */
  readonly report: { readonly withinDays: number; readonly remindAfterDays: readonly number[] };
  readonly moderation: { readonly remindAfterDays: number };
}

/** The window is chosen: a month on either side of Urban October, for what leads up to it and what follows from it. */
export const coEventRules = {
  window: { from: '2023-09-01', to: '2023-11-30' },
  longestDays: 62,
  report: { withinDays: 14, remindAfterDays: [1, 7, 12] },
  moderation: { remindAfterDays: 2 },
} as const satisfies CoEventRules;
