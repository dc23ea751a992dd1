import ICAL from 'ical.js';
import { type DateWindow, UnreadableCalendar } from './published-calendar.js';
import { universalTime, type ZoneReading } from './published-zones.js';

/** Wall clocks as text: `2023-10-31T09:00:00`, or `2023-10-31` of whole days; text in the same zone sorts as time does. */
export interface LocalTime {
  local: string;
  isDate: boolean;
  /** Undefined: floating. */
  reading: ZoneReading | undefined;
}

export class TooOften extends Error {}
export class UnknownZone extends Error {}

/** How many steps all rules of one calendar may take together: one may begin in 1970 and count days. */
export interface Budget {
  steps: number;
}

type ZoneOf = (tzid: string) => ZoneReading | undefined;

/** DTSTART, DTEND or RECURRENCE-ID; undefined where the event has none. */
export function timeOf(event: ICAL.Component, name: string, zoneOf: ZoneOf): LocalTime | undefined {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  return property && value instanceof ICAL.Time ? localTime(value, tzidOf(property), zoneOf) : undefined;
}

/** What a time shows on the clocks of `start`. */
export function localOn(start: LocalTime, time: LocalTime): string {
  if (time.isDate || start.isDate || !start.reading || !time.reading) return time.local;
  if (time.reading === start.reading) return time.local;
  return start.reading.localOf(time.reading.instantOf(time.local));
}

/** The starts within the window that its rules, dates and exceptions give, on the clocks of `start` and in their order. */
export function startsIn(
  event: ICAL.Component,
  start: LocalTime,
  zoneOf: ZoneOf,
  window: DateWindow,
  budget: Budget,
): string[] {
  const listed = (name: string) =>
    event.getAllProperties(name).flatMap((property) =>
      property.getValues().flatMap((value: unknown) => {
        const time = value instanceof ICAL.Period ? value.start : value;
        return time instanceof ICAL.Time ? localOn(start, localTime(time, tzidOf(property), zoneOf)) : [];
      }),
    );
  const rules = event.getAllProperties('rrule').flatMap((property) => {
    const rule = property.getFirstValue();
    return rule instanceof ICAL.Recur ? startsOfRule(rule, start, window, budget) : [];
  });
  const exceptions = new Set(listed('exdate'));
  const isExcepted = (local: string) => exceptions.has(local) || exceptions.has(local.slice(0, 10));
  const starts = new Set([start.local, ...rules, ...listed('rdate')]);
  return [...starts].filter((local) => isWithin(local, window) && !isExcepted(local)).sort();
}

export const isWithin = (local: string, { from, to }: DateWindow): boolean => {
  const date = local.slice(0, 10);
  return date >= from && date <= to;
};

function startsOfRule(rule: ICAL.Recur, start: LocalTime, window: DateWindow, budget: Budget): string[] {
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq)) throw new TooOften();
  if (rule.until) rule.until = untilOn(start, rule.until);
  const steps = rule.iterator(floating(start.local));
  const starts: string[] = [];
  for (let next = nextOf(steps); next; next = nextOf(steps)) {
    budget.steps -= 1;
    if (budget.steps < 0) throw new UnreadableCalendar('too-complex');
    const local = next.toString();
    if (local.slice(0, 10) > window.to) break;
    if (local.slice(0, 10) >= window.from) starts.push(local);
  }
  return starts;
}

/** Undefined at the end, whatever its declaration says. */
const nextOf = (steps: ICAL.RecurIterator): ICAL.Time | undefined => steps.next();

/** UNTIL is an instant, or a day that is included, while the rule is followed on wall clocks. */
function untilOn(start: LocalTime, until: ICAL.Time): ICAL.Time {
  if (until.isDate) return start.isDate ? until : floating(`${until.toString()}T23:59:59`);
  const isInstant = until.zone === ICAL.Timezone.utcTimezone;
  const local = until.toString().slice(0, 19);
  if (start.isDate) return floating(local.slice(0, 10));
  return floating(isInstant && start.reading ? start.reading.localOf(new Date(`${local}Z`)) : local);
}

const floating = (local: string): ICAL.Time =>
  local.length === 10 ? ICAL.Time.fromDateString(local) : ICAL.Time.fromDateTimeString(local);

const tzidOf = (property: ICAL.Property): string | undefined => {
  const tzid = property.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : undefined;
};

function localTime(time: ICAL.Time, tzid: string | undefined, zoneOf: ZoneOf): LocalTime {
  const local = time.toString().slice(0, time.isDate ? 10 : 19);
  // A clock that shows 25 o'clock would silently be another one.
  if (Number.isNaN(Date.parse(time.isDate ? local : `${local}Z`))) throw new RangeError(local);
  if (time.isDate) return { local, isDate: true, reading: undefined };
  if (time.zone === ICAL.Timezone.utcTimezone) return { local, isDate: false, reading: universalTime };
  if (tzid === undefined) return { local, isDate: false, reading: undefined };
  const reading = zoneOf(tzid);
  if (!reading) throw new UnknownZone(tzid);
  return { local, isDate: false, reading };
}
