/** Wall clocks of IANA zones. The rules come from Intl alone, so that every past date has the rule of its own day. */

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which the zone's clocks are ahead of UTC at this instant. Throws a RangeError for an unknown zone. */
export function offsetMinutes(instant: Date, zone: string): number {
  const millis = instant.getTime();
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  const known = ofZone.get(millis);
  if (known !== undefined) return known;
  const offset = askOffset(instant, zone);
  if (ofZone.size >= mostOffsets) ofZone.clear();
  offsets.set(zone, ofZone.set(millis, offset));
  return offset;
}

/** A programme has few instants and asks for each of them many times; what the world sends must not fill the memory. */
const offsets = new Map<string, Map<number, number>>();
const mostOffsets = 5_000;

function askOffset(instant: Date, zone: string): number {
  const shown = offsetFormat(zone).format(instant);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(shown) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** What the zone's clocks show: `2023-10-24T09:00:00`, to be printed only together with the zone. */
export function wallClock(instant: Date, zone: string): string {
  return new Date(instant.getTime() + offsetMinutes(instant, zone) * 60_000).toISOString().slice(0, 19);
}

/**
 * The instant at which the zone's clocks show `2023-10-24T09:00[:00]`. A time that a clock change repeats means the
 * first one, and a time that it skips is read with the offset before the change, as in RFC 5545, section 3.3.5.
 */
export function instantAt(local: string, zone: string): Date {
  const asUtc = utcMillis(local);
  const day = 24 * 3_600_000;
  const before = asUtc - offsetMinutes(new Date(asUtc - day), zone) * 60_000;
  const after = asUtc - offsetMinutes(new Date(asUtc + day), zone) * 60_000;
  const exists = (millis: number) => millis + offsetMinutes(new Date(millis), zone) * 60_000 === asUtc;
  return new Date(!exists(before) && exists(after) ? after : before);
}

/** ISO 8601 with the zone's offset: `2023-10-24T09:00:00+09:00`. */
export function isoWithOffset(instant: Date, zone: string): string {
  const offset = offsetMinutes(instant, zone);
  const digits = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${wallClock(instant, zone)}${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

/** The date in the zone: `2023-10-24`. */
export function localDate(instant: Date, zone: string): string {
  return wallClock(instant, zone).slice(0, 10);
}

/** Building a DateTimeFormat costs about a hundred times what using it does. */
function offsetFormat(zone: string): Intl.DateTimeFormat {
  let format = offsetFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    offsetFormats.set(zone, format);
  }
  return format;
}

function utcMillis(local: string): number {
  const full = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? `${local}:00` : local;
  const millis = Date.parse(`${full}Z`);
  // Date.parse turns 30 February into 2 March; only a date that reads back unchanged exists.
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 19) !== full) {
    throw new RangeError(`Not a local time: ${local}`);
  }
  return millis;
}
