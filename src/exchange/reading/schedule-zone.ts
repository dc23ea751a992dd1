import { edition } from '../../../config/edition.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { type Place, type RawEvent, type RawSchedule, UnreadableSchedule } from './raw-schedule.js';
import type { FileProblem } from './read-schedule.js';

export interface ZoneOfFile {
  zone: string;
  /** Its dates are clock times of the zone, whatever offset they bear. */
  byClock: boolean;
}

/**
 * In which zone the file's times are: the one that it names, else the one that the organizer names, else what its offsets allow. A
 * zone that nobody knows is refused, because its times would be guesses.
 */
export function zoneOfFile(
  { conference, days }: RawSchedule,
  wanted: string | undefined,
  notes: FileProblem[],
): ZoneOfFile {
  const named = conference.get('time_zone_name')?.trim() ?? '';
  if (named) {
    if (isZone(named)) return { zone: named, byClock: false };
    if (!wanted) throw new UnreadableSchedule('exchange.unknown-zone', { zone: named.slice(0, 60) });
  }
  const events = days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
  const note = (zone: string, code: string) =>
    notes.push({ place: startOfFile, title: '', field: 'time_zone_name', code, values: { zone } });
  if (wanted) {
    if (!isZone(wanted)) throw new UnreadableSchedule('exchange.unknown-zone', { zone: wanted.slice(0, 60) });
    const byClock = events.length > 0 && events.every((event) => isClockAsUtc(event, wanted));
    if (byClock) note(wanted, 'exchange.zone-by-clock');
    return { zone: wanted, byClock };
  }
  const dates = events.map(({ words }) => words.get('date')?.trim() ?? '');
  const { zone, code } = guessed(dates.filter((date) => offsetOf(date) !== undefined));
  note(zone, code);
  return { zone, byClock: false };
}

/** Some programs write clock times as if they were of UTC: the hour that stands beside is the same, and none of the zone's. */
function isClockAsUtc({ words }: RawEvent, zone: string): boolean {
  const date = words.get('date')?.trim() ?? '';
  const clock = words.get('start')?.trim().padStart(5, '0').slice(0, 5);
  const instant = new Date(date);
  return (
    /(?:Z|[+-]00:00)$/.test(date) &&
    !Number.isNaN(instant.getTime()) &&
    date.slice(11, 16) === clock &&
    isoWithOffset(instant, zone).slice(11, 16) !== clock
  );
}

export function isZone(zone: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(zone) &&
      new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

const startOfFile: Place = { line: 1 };

const offsetOf = (date: string): string | undefined => /(?:Z|[+-]\d\d:\d\d)$/.exec(date)?.[0];

function guessed(dates: readonly string[]): { zone: string; code: string } {
  const agrees = dates.every((date) => {
    const instant = new Date(date);
    return (
      Number.isNaN(instant.getTime()) || isoWithOffset(instant, edition.zone).slice(-6) === offsetOf(date)
    );
  });
  if (agrees) return { zone: edition.zone, code: 'exchange.zone-of-forum' };
  const offsets = new Set(dates.map((date) => offsetOf(date)?.replace('Z', '+00:00') ?? ''));
  const [offset = ''] = offsets;
  if (offsets.size === 1 && offset.endsWith(':00'))
    return { zone: fixedZone(offset), code: 'exchange.zone-by-offset' };
  throw new UnreadableSchedule('exchange.zone-missing');
}

/** The signs of these zones are reversed. */
function fixedZone(offset: string): string {
  const hours = Number(offset.slice(1, 3));
  if (hours === 0) return 'UTC';
  return `Etc/GMT${offset.startsWith('+') ? '-' : '+'}${String(hours)}`;
}
