import type { Locale } from '../kernel/i18n/locale.js';
import type { SheetRow } from '../sheets/sheet.js';
import type { ReadSchedule } from './reading/read-schedule.js';
import type { SheetKind, SheetMapping } from './sheets/sheet-fields.js';

/** What was read of a file. */
export type ImportContent = ScheduleContent | SheetContent;

export interface ScheduleContent {
  kind: 'schedule';
  read: ReadSchedule;
}

export interface SheetContent {
  kind: SheetKind;
  /** The headings are the first. */
  rows: SheetRow[];
  mapping: SheetMapping;
}

export interface ImportOptions {
  /** The language in which the file's texts are, and in which its words for kinds and roles are shown. */
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
  /** Of speakers who were there before. */
  profiles: number;
}
