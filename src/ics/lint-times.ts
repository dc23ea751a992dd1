import { instantAt, offsetMinutes, wallClock } from '../kernel/zoned-time.js';
import { valueOf, type Component, type Property } from './read-components.js';
import { isoLocal, readVtimezone, type StatedOffset } from './read-vtimezone.js';

interface Zone {
  component: Component;
  stated: StatedOffset;
  /** The zone's true offsets at the event instants met so far. */
  offsets: Set<number>;
}

/** Dates and times of all events, and whether each VTIMEZONE agrees with the IANA database at each of them. */
export function lintTimes(calendar: Component, findings: string[]): void {
  const zones = new Map<string, Zone>();
  for (const component of calendar.components.filter(({ name }) => name === 'VTIMEZONE')) {
    const zone = valueOf(component, 'TZID') ?? '';
    if (zones.has(zone)) findings.push(`line ${component.line}: VTIMEZONE ${zone} twice`);
    zones.set(zone, { component, stated: readVtimezone(component, findings), offsets: new Set() });
  }
  const events = calendar.components.filter(({ name }) => name === 'VEVENT');
  for (const event of events) {
    const [start, end] = ['DTSTART', 'DTEND'].map((name) =>
      event.properties.find((each) => each.name === name),
    );
    if (!start || !end) continue;
    if (typeOf(start) !== typeOf(end)) findings.push(`line ${end.line}: DTEND is not of the type of DTSTART`);
    const from = instantOf(start, zones, findings);
    const to = instantOf(end, zones, findings);
    if (from && to && to <= from) findings.push(`line ${end.line}: DTEND is not after DTSTART`);
  }
  // In a calendar without events the zone stands in for the component that there has to be.
  if (events.length > 0) for (const [name, zone] of zones) lintUse(name, zone, findings);
}

function lintUse(name: string, { component, offsets }: Zone, findings: string[]): void {
  const where = `line ${component.line}: VTIMEZONE ${name}`;
  const kinds = component.components.map((each) => each.name).sort();
  if (offsets.size === 0) findings.push(`${where} is used by no event`);
  if (offsets.size === 1 && String(kinds) !== 'STANDARD') findings.push(`${where} is not one STANDARD block`);
  if (offsets.size > 1 && String(kinds) !== 'DAYLIGHT,STANDARD') {
    findings.push(`${where} is not one STANDARD and one DAYLIGHT block`);
  }
}

const zoneOf = (property: Property): string | undefined =>
  property.parameters.find(({ name }) => name === 'TZID')?.value;

function typeOf(property: Property): string {
  if (property.parameters.some(({ name }) => name === 'VALUE')) return 'DATE';
  return zoneOf(property) ?? 'UTC';
}

/** The instant that a reader with the right zone rules would see; a date counts as midnight UTC. */
function instantOf(property: Property, zones: Map<string, Zone>, findings: string[]): Date | undefined {
  const where = `line ${property.line}: ${property.name}`;
  const zone = zoneOf(property);
  const form = { DATE: /^\d{8}$/, UTC: /^\d{8}T\d{6}Z$/ }[typeOf(property)] ?? /^\d{8}T\d{6}$/;
  const local = form.test(property.value) ? isoLocal(property.value) : undefined;
  if (local && zone)
    return instantInZone(local, zone, zones.get(zone), (fault) => findings.push(`${where} ${fault}`));
  if (local) return new Date(`${local}Z`);
  findings.push(`${where} is ${zone ? 'no local time' : 'neither a date, nor in UTC, nor in a zone'}`);
  return undefined;
}

function instantInZone(
  local: string,
  zone: string,
  definition: Zone | undefined,
  report: (fault: string) => void,
): Date | undefined {
  const instant = attempt(() => instantAt(local, zone));
  if (!instant) report(`is in ${zone}, which the IANA database does not know`);
  if (!definition) report(`is in ${zone}, which has no VTIMEZONE`);
  if (!instant || !definition) return undefined;
  if (wallClock(instant, zone) !== local) report(`does not exist in ${zone}`);
  const truth = offsetMinutes(instant, zone);
  const stated = definition.stated(instant);
  definition.offsets.add(truth);
  if (stated !== truth) {
    const claim = stated === undefined ? 'has no offset' : `is at ${offsetName(stated)}`;
    report(`${claim} by VTIMEZONE ${zone}, but is at ${offsetName(truth)} by IANA`);
  }
  return instant;
}

const offsetName = (minutes: number): string => `UTC${minutes < 0 ? '' : '+'}${minutes} min`;

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
