import type { Locale } from '../kernel/i18n/locale.js';
import type { ReadSchedule } from './reading/read-schedule.js';

/** What was read of a file. */
export type ImportContent = { kind: 'schedule'; read: ReadSchedule } | null;

export interface ImportOptions {
  /** The language in which the file's texts are. */
  locale: Locale;
  /** New sessions may be released as they are. */
  isReady: boolean;
  /** Its people are named in a programme that is public already. */
  isPublished: boolean;
}

/** How much of what it has changed. */
export interface ImportOutcome {
  created: number;
  changed: number;
  unchanged: number;
  rooms: number;
  tracks: number;
  speakers: number;
}
