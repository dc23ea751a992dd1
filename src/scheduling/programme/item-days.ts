import type { ProgrammeItem } from '../programme-item.js';

type Dated = Pick<ProgrammeItem, 'onDate' | 'untilDate' | 'startsAt' | 'endsAt'>;

/** Hours; what lasts longer is an item of several days (see slot.rules.ts). */
const longestNight = 18;

/** The last of several days. What merely ends after midnight is of the day on which it began. */
export function lastDateOf({ onDate, untilDate, startsAt, endsAt }: Dated): string | null {
  const hours = startsAt && endsAt && (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  return hours !== null && hours <= longestNight ? onDate : (untilDate ?? onDate);
}

/** Also as one of several days. */
export function isOnDay(item: Dated, date: string): boolean {
  const last = lastDateOf(item);
  return item.onDate !== null && last !== null && item.onDate <= date && date <= last;
}

/** Whether it began on an earlier day and still goes on. */
export const isContinuedOn = (item: Dated, date: string): boolean =>
  item.onDate !== date && isOnDay(item, date);
