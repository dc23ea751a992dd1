import { coEventRules } from '../../config/co-events.js';
import type { FieldError } from '../kernel/errors.js';
import { instantAt } from '../kernel/zoned-time.js';
import type { CoEventDay, CoEventTimes } from './co-event-content.js';

/** A period as rows, feeds and pages know it. Dates are local to `zone`. */
export interface Period {
  zone: string;
  allDay: boolean;
  onDate: string;
  /** The last local date on which it is known to take place. */
  untilDate: string;
  /** Of an all-day co-event, midnight at its start. */
  startsAt: Date;
  /** Of an all-day co-event, midnight after its last day; null: the end is not known. */
  endsAt: Date | null;
  /** From then on it is past, also where its end is not known. */
  overAt: Date;
}

const dayLength = 24 * 3_600_000;

/** Times said in one way only: with the end's day where its hour is known, and without one that says nothing. */
export function tidied<Times extends CoEventTimes>(times: Times): Times {
  const { startsOn, startTime, endsOn, endTime } = times;
  if (startTime === null) return { ...times, endTime: null };
  const sameDay = endTime === null ? null : startsOn;
  return { ...times, endsOn: endsOn === null || endsOn === startsOn ? sameDay : endsOn };
}

/** Only for times in which `problemsOfTimes` finds nothing. */
export function periodOf(times: CoEventTimes): Period {
  const { zone, startsOn, startTime, endsOn, endTime } = times;
  const allDay = startTime === null;
  const untilDate = endsOn ?? startsOn;
  const midnightAfter = instantAt(`${dayAfter(untilDate)}T00:00`, zone);
  const startsAt = instantAt(`${startsOn}T${startTime ?? '00:00'}`, zone);
  const endsAt = allDay
    ? (endsOn && midnightAfter) || null
    : endTime && instantAt(`${untilDate}T${endTime}`, zone);
  return {
    zone,
    allDay,
    onDate: startsOn,
    untilDate,
    startsAt,
    endsAt: endsAt || null,
    overAt: endsAt || midnightAfter,
  };
}

/** What cannot be right, by field. */
export function problemsOfTimes(times: CoEventTimes): Record<string, FieldError> {
  const { startsOn, startTime, endsOn, endTime } = times;
  if (!isDate(startsOn)) return { startsOn: { code: 'co-events.date' } };
  if (endsOn !== null && !isDate(endsOn)) return { endsOn: { code: 'co-events.date' } };
  for (const [field, time] of Object.entries({ startTime, endTime })) {
    if (time !== null && !isTime(time)) return { [field]: { code: 'co-events.time' } };
  }
  if (endTime !== null && startTime === null) return { startTime: { code: 'co-events.start-missing' } };
  if (endsOn !== null && endsOn < startsOn) return { endsOn: { code: 'co-events.end-before-start' } };
  const { startsAt, endsAt } = periodOf(times);
  if (endsAt && endsAt <= startsAt) return { endTime: { code: 'co-events.end-before-start' } };
  return { ...problemsOfWindow(times), ...problemsOfDays(times) };
}

function problemsOfWindow({ startsOn, endsOn }: CoEventTimes): Record<string, FieldError> {
  const { window, longestDays } = coEventRules;
  const values = { ...window };
  if (startsOn < window.from || startsOn > window.to)
    return { startsOn: { code: 'co-events.outside-window', values } };
  if (endsOn === null) return {};
  if (endsOn > window.to) return { endsOn: { code: 'co-events.outside-window', values } };
  return daysFrom(startsOn, endsOn) > longestDays
    ? { endsOn: { code: 'co-events.too-long', values: { max: longestDays } } }
    : {};
}

/** Days with hours of their own lie within the whole, each once, in their order. */
function problemsOfDays({ zone, startsOn, endsOn, days }: CoEventTimes): Record<string, FieldError> {
  const isWrong = days.some((day, index) => {
    const { date, startTime, endTime } = day;
    const before = days[index - 1]?.date;
    const outside = !isDate(date) || date < startsOn || date > (endsOn ?? startsOn);
    const badTime = [startTime, endTime].some((time) => time !== null && !isTime(time));
    const isDisordered = before !== undefined && date <= before;
    return outside || badTime || isDisordered || endsTooEarly(day, zone);
  });
  return isWrong ? { days: { code: 'co-events.days' } } : {};
}

/** By instants: in the hour that a change of the clocks leaves out, what looks like the later one is not. */
function endsTooEarly({ date, startTime, endTime }: CoEventDay, zone: string): boolean {
  if (endTime === null) return false;
  if (startTime === null) return true;
  return instantAt(`${date}T${endTime}`, zone) <= instantAt(`${date}T${startTime}`, zone);
}

/** `2023-02-30` is no date. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);

/** Both days counted. */
const daysFrom = (first: string, last: string): number =>
  (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayLength + 1;
