import { offsetMinutes } from '../kernel/zoned-time.js';

/** A zone as one VTIMEZONE states it, which may be less than the truth: ask `offsetAt` before relying on it. */
export interface ZoneDefinition {
  lines: string[];
  offsetAt(instant: Date): number;
}

/** A change of the clocks that comes back each year: on the nth (-1: last) such weekday of the month. */
interface YearlyChange {
  month: number;
  nth: number;
  weekday: number;
  millisOfDay: number;
  offsetFrom: number;
  offsetTo: number;
}

const minute = 60_000;
const day = 1440 * minute;

/**
 * Describes the zone for these instants (at least one). A constant offset is one STANDARD block; a change between them
 * is a pair of yearly rules, learnt from the year of the first instant. RDATE is never used: Outlook ignores it.
 */
export function defineZone(zone: string, instants: readonly Date[]): ZoneDefinition {
  const first = new Date(Math.min(...instants.map((instant) => instant.getTime())));
  const offset = offsetMinutes(first, zone);
  if (instants.every((instant) => offsetMinutes(instant, zone) === offset)) return fixedZone(zone, offset);
  const changes = changesIn(first.getUTCFullYear(), zone);
  return isThereAndBack(changes) ? yearlyZone(zone, changes, first) : fixedZone(zone, offset);
}

function isThereAndBack(changes: YearlyChange[]): boolean {
  const [there, back] = changes;
  if (!there || !back || changes.length > 2) return false;
  return there.offsetFrom === back.offsetTo && there.offsetTo === back.offsetFrom;
}

function fixedZone(zone: string, offset: number): ZoneDefinition {
  const block = observance('STANDARD', { start: '19700101T000000', from: offset, to: offset });
  return { lines: vtimezone(zone, block), offsetAt: () => offset };
}

function yearlyZone(zone: string, changes: YearlyChange[], first: Date): ZoneDefinition {
  const blocks = changes.map((change) => {
    // The year before, so that both rules are in force when the first event comes.
    const start = new Date(localOnset(change, first.getUTCFullYear() - 1)).toISOString();
    return observance(change.offsetTo > change.offsetFrom ? 'DAYLIGHT' : 'STANDARD', {
      start: start.slice(0, 19).replace(/[-:]/g, ''),
      rule: `FREQ=YEARLY;BYMONTH=${change.month};BYDAY=${change.nth}${weekdays[change.weekday]}`,
      from: change.offsetFrom,
      to: change.offsetTo,
    });
  });
  return { lines: vtimezone(zone, blocks.flat()), offsetAt: (instant) => offsetByRules(changes, instant) };
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const vtimezone = (zone: string, blocks: string[]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  ...blocks,
  'END:VTIMEZONE',
];

function observance(
  name: 'STANDARD' | 'DAYLIGHT',
  change: { start: string; rule?: string; from: number; to: number },
): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${change.start}`,
    ...(change.rule ? [`RRULE:${change.rule}`] : []),
    `TZOFFSETFROM:${utcOffset(change.from, '')}`,
    `TZOFFSETTO:${utcOffset(change.to, '')}`,
    `TZNAME:UTC${utcOffset(change.to, ':')}`,
    `END:${name}`,
  ];
}

function utcOffset(offset: number, separator: string): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}${separator}${digits(size % 60)}`;
}

/** The changes in a year, each read as a yearly rule; whether the rule holds in other years is not known here. */
function changesIn(year: number, zone: string): YearlyChange[] {
  const offsetAt = (millis: number) => offsetMinutes(new Date(millis), zone);
  return Array.from({ length: 12 }, (_, month) => month)
    .filter((month) => offsetAt(Date.UTC(year, month)) !== offsetAt(Date.UTC(year, month + 1)))
    .map((month) => {
      let before = Date.UTC(year, month);
      let after = Date.UTC(year, month + 1);
      const offsetFrom = offsetAt(before);
      while (after - before > minute) {
        const middle = Math.floor((before + after) / 2 / minute) * minute;
        if (offsetAt(middle) === offsetFrom) before = middle;
        else after = middle;
      }
      return yearlyChange(after, offsetFrom, offsetAt(after));
    });
}

function yearlyChange(onset: number, offsetFrom: number, offsetTo: number): YearlyChange {
  const local = new Date(onset + offsetFrom * minute);
  const isLast = new Date(local.getTime() + 7 * day).getUTCMonth() !== local.getUTCMonth();
  return {
    month: local.getUTCMonth() + 1,
    nth: isLast ? -1 : Math.ceil(local.getUTCDate() / 7),
    weekday: local.getUTCDay(),
    millisOfDay: local.getTime() % day,
    offsetFrom,
    offsetTo,
  };
}

/** The wall clock just before the change, as if it were UTC: what DTSTART of an observance states. */
function localOnset(change: YearlyChange, year: number): number {
  const isFromEnd = change.nth < 0;
  const edge = Date.UTC(year, isFromEnd ? change.month : change.month - 1, isFromEnd ? 0 : 1);
  const edgeWeekday = new Date(edge).getUTCDay();
  const days = isFromEnd
    ? -((edgeWeekday - change.weekday + 7) % 7)
    : ((change.weekday - edgeWeekday + 7) % 7) + 7 * (change.nth - 1);
  return edge + days * day + change.millisOfDay;
}

function offsetByRules(changes: YearlyChange[], instant: Date): number {
  const year = instant.getUTCFullYear();
  const onsets = changes
    .flatMap((change) =>
      [year - 1, year, year + 1].map((each) => ({
        at: localOnset(change, each) - change.offsetFrom * minute,
        offset: change.offsetTo,
      })),
    )
    .filter((onset) => onset.at <= instant.getTime())
    .sort((a, b) => b.at - a.at);
  return onsets[0]?.offset ?? Number.NaN;
}
