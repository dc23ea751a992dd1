import { edition } from '../../../config/edition.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { type Place, type RawSchedule, UnreadableSchedule } from './raw-schedule.js';
import type { FileProblem } from './read-schedule.js';

/**
 * In which zone the file's times are: the one that it names, else the one that the organizer names, else what its offsets allow. A
 * zone that nobody knows is refused, because its times would be guesses.
 */
export function zoneOfFile(
  { conference, days }: RawSchedule,
  wanted: string | undefined,
  notes: FileProblem[],
): string {
  const named = conference.get('time_zone_name')?.trim() ?? '';
  if (named) {
    if (isZone(named)) return named;
    if (!wanted) throw new UnreadableSchedule('exchange.unknown-zone', { zone: named.slice(0, 60) });
  }
  if (wanted) {
    if (!isZone(wanted)) throw new UnreadableSchedule('exchange.unknown-zone', { zone: wanted.slice(0, 60) });
    return wanted;
  }
  const dates = days.flatMap(({ rooms }) =>
    rooms.flatMap(({ events }) => events.map(({ words }) => words.get('date')?.trim() ?? '')),
  );
  const { zone, code } = guessed(dates.filter((date) => offsetOf(date) !== undefined));
  notes.push({ place: startOfFile, title: '', field: 'time_zone_name', code, values: { zone } });
  return zone;
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
