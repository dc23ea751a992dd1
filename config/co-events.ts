import type { LocalDate } from './edition-shape.js';

interface CoEventRules {
  /** First and last local date on which a co-event may take place; calendars with recurrence are expanded within them. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
  /** A year-long programme is a series of dated events. */
  readonly longestDays: number;
  /** Days after the end within which the host is asked for a report, and on which she is reminded of it. */
  readonly report: { readonly withinDays: number; readonly remindAfterDays: readonly number[] };
  readonly moderation: { readonly remindAfterDays: number };
  /** A host's own calendar on the web: what one reading of it may take, and how often it is read again. */
  readonly import: CalendarLimits;
  /** Rows of one sheet. */
  readonly sheet: { readonly rows: number; readonly bytes: number };
  /** At which hour of the day before, on the clocks of the place, whoever asked for it is reminded. */
  readonly reminderAt: string;
}

export interface CalendarLimits {
  readonly bytes: number;
  readonly seconds: number;
  readonly redirects: number;
  readonly everyMinutes: number;
  /** Entries within the window. */
  readonly entries: number;
  /** After so many failures in a row it is not asked any more. */
  readonly failures: number;
  /** For so long an entry may be missing before its co-event counts as called off: a calendar may be empty by mistake. */
  readonly missingHours: number;
}

/** The window is chosen: a month on either side of Urban October, for what leads up to it and what follows from it. */
export const coEventRules = {
  window: { from: '2023-09-01', to: '2023-11-30' },
  longestDays: 62,
  report: { withinDays: 14, remindAfterDays: [1, 7, 12] },
  moderation: { remindAfterDays: 2 },
  import: {
    bytes: 4_000_000,
    seconds: 15,
    redirects: 4,
    everyMinutes: 60,
    entries: 500,
    failures: 12,
    missingHours: 24,
  },
  sheet: { rows: 500, bytes: 2_000_000 },
  reminderAt: '09:00',
} as const satisfies CoEventRules;
