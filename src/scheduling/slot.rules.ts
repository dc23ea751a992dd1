import type { FieldError } from '../kernel/errors.js';
import { localDate } from '../kernel/zoned-time.js';

export interface Period {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** A session, or a block of them. */
export interface Item extends Period {
  id: string;
  block: string | null;
}

/** One whose end is not known is over once it has begun. */
export function isOver({ startsAt, endsAt }: Period, now: Date): boolean {
  const end = endsAt ?? startsAt;
  return end !== null && end <= now;
}

/** When one ends as the other starts, a person can attend both. An unknown end is taken to be the start. */
export function areSimultaneous(a: Period, b: Period): boolean {
  if (!a.startsAt || !b.startsAt) return false;
  const [aStart, bStart] = [a.startsAt.getTime(), b.startsAt.getTime()];
  const [aEnd, bEnd] = [a.endsAt?.getTime() ?? aStart, b.endsAt?.getTime() ?? bStart];
  return aStart === bStart || (aStart < bEnd && bStart < aEnd);
}

/** A pair of sessions at the same time, of which nobody can attend both. A block and a session in it are one choice. */
export const areClashing = (one: Item, other: Item): boolean =>
  other.id !== one.id && other.block !== one.id && one.block !== other.id && areSimultaneous(one, other);

/** A day, several days, or a day with hours; dates are those of the venue's zone. */
export interface Times extends Period {
  onDate: string | null;
  untilDate: string | null;
}

/** What cannot be right, by field: an end before its start, or a date that is none of the forum's `days`. */
export function problemsOfTimes(
  times: Times,
  zone: string,
  days: readonly string[],
): Record<string, FieldError> {
  const { startsAt, endsAt, onDate, untilDate } = times;
  const isOutside = (date: string | null) => date !== null && !days.includes(date);
  const problems: Record<string, FieldError> = {};
  if (startsAt) {
    const startsOutside = isOutside(localDate(startsAt, zone));
    if (startsOutside) problems.startsAt = outsideForum;
    if (endsAt && !startsOutside && hoursBetween(startsAt, endsAt) > longestSession)
      problems.endsAt = tooLong;
    if (endsAt && isOutside(localDate(endsAt, zone))) problems.endsAt = outsideForum;
    if (endsAt && endsAt <= startsAt) problems.endsAt = endBeforeStart;
    return problems;
  }
  if (endsAt) problems.startsAt = startMissing;
  if (isOutside(onDate)) problems.onDate = outsideForum;
  if (isOutside(untilDate)) problems.untilDate = outsideForum;
  if (untilDate && (!onDate || untilDate < onDate)) problems.untilDate = endBeforeStart;
  return problems;
}

/** Hours. A day may end after midnight; what lasts longer is an item of several days, with days of its own. */
const longestSession = 18;

const hoursBetween = (start: Date, end: Date): number => (end.getTime() - start.getTime()) / 3_600_000;

const tooLong: FieldError = { code: 'scheduling.too-long', values: { hours: longestSession } };
const outsideForum: FieldError = { code: 'scheduling.outside-forum' };
const endBeforeStart: FieldError = { code: 'scheduling.end-before-start' };
const startMissing: FieldError = { code: 'scheduling.start-missing' };
