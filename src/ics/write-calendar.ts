import { offsetMinutes } from '../kernel/zoned-time.js';
import { calendarColors } from './calendar-colors.js';
import type { CalendarEvent, CalendarFile, TimedEvent } from './calendar-file.js';
import { contentLine, fold, text, uri, utc } from './content-line.js';
import { defineZone, type ZoneDefinition } from './write-vtimezone.js';
import { assertWritable, inEvent } from './writable.js';
import { eventLines } from './write-event.js';

/** A calendar file in the order of its pieces; each is whole lines. */
export interface CalendarPieces {
  head: string;
  /** All VTIMEZONE. */
  zones: string;
  /** One VEVENT each. */
  events: string[];
  foot: string;
}

/** The file as iCalendar text, the same for the same data. Throws, naming the event, when the data make no valid file. */
export const writeCalendar = (file: CalendarFile): string => joined(calendarPieces(file));

export const joined = ({ head, zones, events, foot }: CalendarPieces): string =>
  [head, zones, ...events, foot].join('');

/** The same in pieces. An event object is written once, however many files hold it: nobody changes one. */
export function calendarPieces(file: CalendarFile): CalendarPieces {
  assertWritable(file);
  const zones = statedZones(file.events.map((event) => event.when).filter((when) => when.kind === 'timed'));
  const inZone = new Set<CalendarEvent['when']>(zones.flatMap((zone) => zone.relied));
  const zoneLines = file.events.length === 0 ? emptyLines(file) : zones.flatMap((zone) => zone.lines);
  return {
    head: folded(['BEGIN:VCALENDAR', ...calendarLines(file)]),
    zones: folded(zoneLines),
    events: file.events.map((event) => eventText(event, file.method, inZone.has(event.when))),
    foot: folded(['END:VCALENDAR']),
  };
}

const folded = (lines: readonly string[]): string => lines.map(fold).join('');

const written = new WeakMap<CalendarEvent, Map<string, string>>();

function eventText(event: CalendarEvent, method: CalendarFile['method'], isInZone: boolean): string {
  const texts = written.get(event) ?? new Map<string, string>();
  written.set(event, texts);
  const key = `${method ?? ''} ${String(isInZone)}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = inEvent(event, () => folded(eventLines(event, method, isInZone)));
  texts.set(key, text);
  return text;
}

function calendarLines(file: CalendarFile): string[] {
  const lines = [
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Asia-Pacific Urban Forum//Forum calendar//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
  ];
  if (file.method) lines.push(contentLine('METHOD', file.method));
  if (file.uid) lines.push(contentLine('UID', text(file.uid)));
  if (file.lastModified) lines.push(contentLine('LAST-MODIFIED', utc(file.lastModified)));
  return [...lines, ...describingLines(file), ...refreshingLines(file)];
}

/** Each fact twice: as RFC 7986 has it, and under the name that applications used before it. */
function describingLines({ name, description, color, displayZone, url }: CalendarFile): string[] {
  const lines: string[] = [];
  if (name) lines.push(contentLine('NAME', text(name)), contentLine('X-WR-CALNAME', text(name)));
  if (description) {
    lines.push(contentLine('DESCRIPTION', text(description)), contentLine('X-WR-CALDESC', text(description)));
  }
  if (color) {
    lines.push(contentLine('COLOR', color), contentLine('X-APPLE-CALENDAR-COLOR', calendarColors[color]));
  }
  if (displayZone) lines.push(contentLine('X-WR-TIMEZONE', text(displayZone)));
  if (url) lines.push(contentLine('URL', uri(url)));
  return lines;
}

function refreshingLines({ refreshInterval, source }: CalendarFile): string[] {
  const lines: string[] = [];
  if (refreshInterval) {
    lines.push(contentLine('REFRESH-INTERVAL', text(refreshInterval), { VALUE: 'DURATION' }));
    lines.push(contentLine('X-PUBLISHED-TTL', text(refreshInterval)));
  }
  if (source) lines.push(contentLine('SOURCE', uri(source), { VALUE: 'URI' }));
  return lines;
}

interface StatedZone {
  lines: string[];
  relied: TimedEvent[];
}

/** A calendar has at least one component (RFC 5545, section 3.6); one without events has the zone that it is shown in. */
const emptyLines = ({ displayZone }: CalendarFile): string[] =>
  displayZone ? defineZone(displayZone, [new Date(0)]).lines : [];

/** The zones that the file states, each with the events that can rely on the statement; the others stand in UTC. */
function statedZones(timed: readonly TimedEvent[]): StatedZone[] {
  const zones = Map.groupBy(timed, (when) => when.zone);
  zones.delete('UTC');
  return [...zones].flatMap(([zone, events]) => statedZone(zone, events));
}

/** At most one. It is made for the events that rely on it, so that the others do not make it larger than it must be. */
function statedZone(zone: string, events: readonly TimedEvent[]): StatedZone[] {
  const definition = defineZone(
    zone,
    events.flatMap(({ start, end }) => [start, end]),
  );
  const relied = events.filter((when) => canRely(when, definition));
  if (relied.length === 0) return [];
  return relied.length < events.length ? statedZone(zone, relied) : [{ lines: definition.lines, relied }];
}

/** Whether wall-clock times give every reader the right instants, by the file's own rules and by the zone's real ones. */
function canRely({ start, end, zone }: TimedEvent, definition: ZoneDefinition): boolean {
  return [start, end].every(
    (instant) => definition.offsetAt(instant) === offsetMinutes(instant, zone) && !isRepeated(instant, zone),
  );
}

/** In the hour that the end of summer time repeats, readers disagree about which of the two instants is meant. */
function isRepeated(instant: Date, zone: string): boolean {
  const offsetAfter = (millis: number) => offsetMinutes(new Date(instant.getTime() + millis), zone);
  const offset = offsetAfter(0);
  return [-86_400_000, 86_400_000].map(offsetAfter).some((other) => {
    return other !== offset && offsetAfter((offset - other) * 60_000) === other;
  });
}
