import type { Locale } from '../kernel/i18n/locale.js';
import type { ChosenName } from './name-choices.js';
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
  /** What the organizer means by names of the file; else what she meant when its source was last imported. */
  names?: readonly ChosenName[];
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
  /** Sessions that the file no longer has, and that were taken off the programme for it. */
  cancelled?: number;
}
