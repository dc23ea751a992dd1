import { edition } from '../../config/edition.js';
import { planning } from '../../config/planning.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { instantAt, isoWithOffset, localDate } from '../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../scheduling/programme-item.js';
import { exportedEvent } from './exported-event.js';
import type { SaidByFiles } from './said.js';
import { sessionNumbers } from './schedule-names.js';
import type { ScheduleDay, ScheduleDocument, ScheduleEvent } from './schedule-document.js';

export interface ExportContext {
  locale: Locale;
  baseUrl: string;
  version: string;
  said: SaidByFiles;
}

/** By which files of this forum are known. */
export const ownAcronym = edition.acronym.toLowerCase().replace(/[^a-z0-9_]/g, '');

/** An item with its hour. */
export type TimedItem = ProgrammeItem & { startsAt: Date; onDate: string };

/** Nothing can stand there without its hour; what is cancelled stays and says so, because a gap would be read as a mistake. */
export function scheduleDocument(items: readonly ProgrammeItem[], context: ExportContext): ScheduleDocument {
  const timed = items.filter(isTimed);
  const numbers = numbersFor(timed, context.said);
  const placed = timed.map((item) => ({
    date: dayOf(item, context.said),
    event: exportedEvent(item, numbers.get(item.id) ?? null, context),
    end: endOf(item),
  }));
  const zone = zoneOfMost(timed);
  const dates = [...new Set(placed.map(({ date }) => date))];
  const own = edition.days.map(({ date }) => date);
  const all = dates.length === 0 || dates.some((date) => own.some((each) => each === date)) ? own : [];
  return {
    version: context.version,
    baseUrl: context.baseUrl,
    acronym: ownAcronym,
    title: edition.name[context.locale],
    zone,
    days: [...new Set([...all, ...dates])].sort().map((date, position) => {
      const ofDay = placed.filter((each) => each.date === date);
      const bounds = boundsOf(date, zone, ofDay);
      return { index: position + 1, date, ...bounds, rooms: roomsOf(ofDay.map(({ event }) => event)) };
    }),
  };
}

export const isTimed = (item: ProgrammeItem): item is TimedItem =>
  item.startsAt !== null && item.onDate !== null;

/** The number that a file has given it, else our own. */
export function numbersFor(items: readonly ProgrammeItem[], { sessions }: SaidByFiles): Map<string, number> {
  const given = new Map(
    items.flatMap(({ id }): [string, number][] => {
      const number = sessions.get(id)?.said.id ?? null;
      return number === null ? [] : [[id, number]];
    }),
  );
  const others = items.map(({ id }) => id).filter((id) => !given.has(id));
  return new Map([...sessionNumbers(others, new Set(given.values())), ...given]);
}

/** The day of the programme to which an item counts: early in the morning it is still the day before. */
export function dayOf({ id, startsAt, onDate, ...item }: TimedItem, { sessions }: SaidByFiles): string {
  const said = sessions.get(id)?.said.day;
  const before = localDate(new Date(instantAt(`${onDate}T12:00`, 'UTC').getTime() - 86_400_000), 'UTC');
  if (said === onDate || said === before) return said;
  return isoWithOffset(startsAt, zoneOf(item)).slice(11, 16) < planning.dayEndsAt ? before : onDate;
}

const endOf = ({ startsAt, endsAt }: TimedItem): number => (endsAt ?? startsAt).getTime();

/** Where imported rooms lie in another zone than the forum, the file speaks the zone of most of its items. */
function zoneOfMost(items: readonly TimedItem[]): string {
  const byZone = [...Map.groupBy(items, zoneOf)].sort(([, a], [, b]) => b.length - a.length);
  return byZone[0]?.[0] ?? edition.zone;
}

/** From one morning to the next, and as long as something is still going on. */
function boundsOf(date: string, zone: string, ofDay: readonly { end: number }[]) {
  const start = instantAt(`${date}T${planning.dayEndsAt}`, zone);
  const end = Math.max(start.getTime() + 86_399_000, ...ofDay.map((each) => each.end));
  return { start: isoWithOffset(start, zone), end: isoWithOffset(new Date(end), zone) };
}

const roomsOf = (events: ScheduleEvent[]): ScheduleDay['rooms'] =>
  [...Map.groupBy(events, ({ room }) => room)].map(([name, inRoom]) => ({ name, events: inRoom }));
