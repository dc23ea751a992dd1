import { valueOf, type Component } from './read-components.js';

/** The offset, in minutes, that a VTIMEZONE states for an instant; undefined before its first observance. */
export type StatedOffset = (instant: Date) => number | undefined;

interface Observance {
  /** The local times, as if they were UTC, at which it begins around a year. */
  onsets: (year: number) => number[];
  offsetFrom: number;
  offsetTo: number;
}

const minute = 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Section 3.6.5: of all observances, the one that began last is in force. */
export function readVtimezone(timezone: Component, findings: string[]): StatedOffset {
  const observances = timezone.components.flatMap((component) => {
    const observance = readObservance(component);
    if (!observance) findings.push(`line ${component.line}: unreadable ${component.name}`);
    return observance ?? [];
  });
  return (instant) => {
    const begun = observances
      .flatMap(({ onsets, offsetFrom, offsetTo }) =>
        onsets(instant.getUTCFullYear()).map((local) => ({ at: local - offsetFrom * minute, offsetTo })),
      )
      .filter(({ at }) => at <= instant.getTime());
    return begun.sort((a, b) => a.at - b.at).at(-1)?.offsetTo;
  };
}

/** `20231024T090000` as `2023-10-24T09:00:00`, or undefined when the calendar or the clock has no such reading. */
export function isoLocal(value: string): string | undefined {
  const [, year, month, day, hour = '00', minutes = '00', seconds = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(value) ?? [];
  const local = `${year}-${month}-${day}T${hour}:${minutes}:${seconds}`;
  const millis = Date.parse(`${local}Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(local) ? local : undefined;
}

function readObservance(component: Component): Observance | undefined {
  const start = Date.parse(`${isoLocal(valueOf(component, 'DTSTART') ?? '')}Z`);
  const offsetFrom = readOffset(valueOf(component, 'TZOFFSETFROM'));
  const offsetTo = readOffset(valueOf(component, 'TZOFFSETTO'));
  const onsets = readOnsets(start, valueOf(component, 'RRULE'));
  if (Number.isNaN(start) || offsetFrom === undefined || offsetTo === undefined || !onsets) return undefined;
  return { onsets, offsetFrom, offsetTo };
}

function readOffset(value: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(value ?? '') ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : undefined;
}

/** Only the yearly rule of one weekday in one month is understood, and DTSTART must be one of its days. */
function readOnsets(start: number, rule: string | undefined): Observance['onsets'] | undefined {
  if (rule === undefined) return () => [start];
  const [, month, nth, weekday = ''] =
    /^FREQ=YEARLY;BYMONTH=(\d\d?);BYDAY=(-1|[1-4])(SU|MO|TU|WE|TH|FR|SA)$/.exec(rule) ?? [];
  if (!month) return undefined;
  const inYear = (year: number) => {
    const days = Array.from(
      { length: 31 },
      (_, index) => new Date(Date.UTC(year, Number(month) - 1, index + 1)),
    );
    const matching = days.filter(
      (day) => day.getUTCMonth() === Number(month) - 1 && day.getUTCDay() === weekdays.indexOf(weekday),
    );
    const day = matching.at(nth === '-1' ? -1 : Number(nth) - 1);
    return (day?.getTime() ?? Number.NaN) + (start % 86_400_000);
  };
  if (inYear(new Date(start).getUTCFullYear()) !== start) return undefined;
  return (year) => [year - 1, year, year + 1].map(inYear).filter((local) => local >= start);
}
