import { edition } from '../../../config/edition.js';
import { isMinor } from '../../../config/session-kinds.js';
import { isContinuedOn } from '../programme/item-days.js';
import type { ProgrammeItem } from '../programme-item.js';

/** A programme sorted into what its pages show; each item stands in exactly one place. */
export interface SortedProgramme {
  /** The items that begin on this day. */
  onDay(date: string): ProgrammeItem[];
  /** The items of several days that began before this one and still go on. */
  continuedOn(date: string): ProgrammeItem[];
  /** How many sessions go on on this day, without breaks and the like. */
  sessionsOn(date: string): number;
  beforeAndAfter: ProgrammeItem[];
  toBeScheduled: ProgrammeItem[];
}

export const forumDays = edition.days;

export function sortProgramme(items: readonly ProgrammeItem[]): SortedProgramme {
  const isForumDay = (date: string) => forumDays.some((day) => day.date === date);
  const onDay = (date: string) => items.filter((item) => item.onDate === date);
  const continuedOn = (date: string) => items.filter((item) => isContinuedOn(item, date));
  return {
    onDay,
    continuedOn,
    sessionsOn: (date) => [...onDay(date), ...continuedOn(date)].filter((item) => !isMinor(item.kind)).length,
    beforeAndAfter: items.filter((item) => item.onDate !== null && !isForumDay(item.onDate)),
    toBeScheduled: items.filter((item) => item.onDate === null),
  };
}

/** The forum's days, and days outside of it on which something takes place. */
export const isProgrammeDay = (programme: SortedProgramme, date: string): boolean =>
  forumDays.some((day) => day.date === date) || programme.onDay(date).length > 0;
