/** What a calendar that others publish holds of a window of days. */
export interface PublishedCalendar {
  /** As it calls itself; empty where it does not. */
  name: string;
  entries: PublishedEntry[];
  problems: EntryProblem[];
  /** How many lie before or after the window. */
  outside: number;
  /** How many their owner has marked as private. */
  hidden: number;
}

/** One entry, or one occurrence of a recurring one. */
export interface PublishedEntry {
  uid: string;
  /** Of a recurring entry, the start that its rule gives this occurrence: `20231031T090000`; it stays when the occurrence is moved. */
  recurrenceId: string | null;
  sequence: number;
  when: PublishedTime;
  summary: string;
  description: string;
  location: string;
  geo: { latitude: number; longitude: number } | null;
  url: string;
  categories: string[];
  isCancelled: boolean;
  /** The name of its organizer; empty where there is none. */
  organizer: string;
}

export type PublishedTime =
  /** `to` is the last day itself. */
  | { kind: 'all-day'; from: string; to: string }
  /** Wall clocks of a place that the calendar does not tell. */
  | { kind: 'floating'; start: string; end: string | null }
  /** `zone` is null where the calendar names none of the IANA database. */
  | { kind: 'zoned'; start: Date; end: Date | null; zone: string | null };

export type EntryProblemCode =
  'no-uid' | 'no-start' | 'unreadable' | 'unknown-zone' | 'too-often' | 'too-many-occurrences';

export interface EntryProblem {
  code: EntryProblemCode;
  title: string;
}

/** Why a calendar cannot be read at all. */
export class UnreadableCalendar extends Error {
  constructor(readonly reason: 'not-a-calendar' | 'cut-short' | 'too-many-entries' | 'too-complex') {
    super(reason);
  }
}

/** Local dates, both included. */
export interface DateWindow {
  from: string;
  to: string;
}
