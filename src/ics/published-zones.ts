import ICAL from 'ical.js';
import { componentOf } from './calendar-blocks.js';
import { instantAt, offsetMinutes, wallClock } from '../kernel/zoned-time.js';

/** How a calendar's wall clocks are read. */
export interface ZoneReading {
  /** IANA; null where the calendar describes a zone of its own, which is then read by its description. */
  zone: string | null;
  instantOf(local: string): Date;
  localOf(instant: Date): string;
}

export const universalTime: ZoneReading = {
  zone: null,
  instantOf: (local) => new Date(`${local}Z`),
  localOf: (instant) => instant.toISOString().slice(0, 19),
};

/** The zones of one calendar by TZID; undefined for one that it neither describes nor names as others do. */
export function zonesOfCalendar(timezones: readonly string[]): (tzid: string) => ZoneReading | undefined {
  const described = new Map(timezones.map(describedZone).filter((zone) => zone !== undefined));
  const known = new Map<string, ZoneReading | undefined>();
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, ianaZone(tzid) ?? described.get(tzid));
    return known.get(tzid);
  };
}

/** `Asia/Seoul`, or with a producer's prefix `/example.org/20231024/Asia/Seoul`. */
function ianaZone(tzid: string): ZoneReading | undefined {
  const name = /(?:^|\/)([A-Z][A-Za-z_]+\/(?:[A-Z][A-Za-z_]+\/)?[A-Z][A-Za-z_+-]*)$/.exec(tzid)?.[1];
  if (/^(Etc\/)?(UTC|GMT)$/.test(tzid)) return universalTime;
  if (name === undefined || !isKnown(name)) return undefined;
  return {
    zone: name,
    instantOf: (local) => instantAt(local, name),
    localOf: (instant) => wallClock(instant, name),
  };
}

function isKnown(zone: string): boolean {
  try {
    offsetMinutes(new Date(0), zone);
    return true;
  } catch {
    return false;
  }
}

/** A zone by the rules that the calendar itself states, such as `Korea Standard Time` of Outlook. */
function describedZone(text: string): [string, ZoneReading] | undefined {
  try {
    const component = componentOf(text);
    const tzid = String(component.getFirstPropertyValue('tzid') ?? '');
    const location = component.getFirstPropertyValue('x-lic-location');
    const iana = typeof location === 'string' ? ianaZone(location) : undefined;
    return [tzid, iana ?? byDescription(new ICAL.Timezone({ component, tzid }))];
  } catch {
    return undefined;
  }
}

function byDescription(timezone: ICAL.Timezone): ZoneReading {
  const instantOf = (local: string) => {
    const time = ICAL.Time.fromDateTimeString(local);
    time.zone = timezone;
    return new Date(time.toUnixTime() * 1000);
  };
  const localOf = (instant: Date) =>
    ICAL.Time.fromJSDate(instant, true).convertToZone(timezone).toString().slice(0, 19);
  return { zone: null, instantOf, localOf };
}
