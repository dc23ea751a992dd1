import type { ErrorValues } from '../../kernel/errors.js';
import type { ScheduleDay, ScheduleDocument } from '../schedule-document.js';
import { eventKey } from '../schedule-document.js';
import { decodeSchedule } from './decode-schedule.js';
import {
  type Place,
  type RawDay,
  type RawSchedule,
  scheduleLimits,
  UnreadableSchedule,
} from './raw-schedule.js';
import { readEvent } from './read-event.js';
import { readScheduleJson } from './read-schedule-json.js';
import { readScheduleXml } from './read-schedule-xml.js';
import { tidyLine } from './tidy-words.js';
import { zoneOfFile } from './schedule-zone.js';

/** What is wrong with one thing in a file, and where. */
export interface FileProblem {
  place: Place;
  /** By which a person recognizes the row; empty where it is about no row. */
  title: string;
  /** As the file calls it. */
  field: string | null;
  code: string;
  values?: ErrorValues;
}

/** A schedule as far as it can be read. What has a problem is not in the document. */
export interface ReadSchedule {
  document: ScheduleDocument;
  /** Where each event stands, by its key. */
  places: [key: string, place: Place][];
  problems: FileProblem[];
  /** Keys of events that have one. */
  refused: string[];
  /** What the reader had to take for granted. */
  notes: FileProblem[];
}

/** `zone` is what holds where the file names none. Throws `UnreadableSchedule` for what is no schedule at all. */
export function readSchedule(bytes: Uint8Array, options: { zone?: string | undefined } = {}): ReadSchedule {
  const text = decodeSchedule(bytes);
  const start = text.trimStart().replace(/^\ufeff/, '')[0];
  if (start === '<') return checked(readScheduleXml(text.replace(/^\ufeff/, '')), options.zone);
  if (start === '{') return checked(readScheduleJson(text), options.zone);
  throw new UnreadableSchedule('exchange.not-a-schedule');
}

function checked(raw: RawSchedule, wanted: string | undefined): ReadSchedule {
  assertBounded(raw);
  const notes: FileProblem[] = [];
  const problems: FileProblem[] = [];
  const { zone, byClock } = zoneOfFile(raw, wanted, notes);
  const places = new Map<string, Place>();
  const refused: string[] = [];
  const days = raw.days.flatMap((day, position) => {
    const date = dateOf(day, problems);
    if (!date) return [];
    const rooms = day.rooms.map(({ name, events }) => ({
      name: tidyLine(name),
      events: events.flatMap((event) => {
        const read = readEvent(event, {
          room: tidyLine(name),
          date,
          zone,
          byClock,
          dayChange: raw.conference.get('day_change') ?? '',
        });
        problems.push(...read.problems);
        if (!read.event) refused.push(read.key);
        if (!read.event) return [];
        const key = eventKey(read.event);
        const first = places.get(key);
        if (first) problems.push(twice(event.place, first, read.event.title, key));
        else places.set(key, event.place);
        return first ? [] : [read.event];
      }),
    }));
    return [{ index: position + 1, date, ...boundsOf(day), rooms: byName(rooms) }];
  });
  notes.push(...overlaps(raw.days));
  return { document: documentOf(raw, zone, days), places: [...places], problems, refused, notes };
}

function assertBounded({ days }: RawSchedule): void {
  const { maxDays, maxPersons } = scheduleLimits;
  if (days.length > maxDays) throw new UnreadableSchedule('exchange.too-many-days', { max: maxDays });
  const events = days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
  const persons = events.reduce((sum, event) => sum + event.persons.length, 0);
  if (persons > maxPersons) throw new UnreadableSchedule('exchange.too-many-people', { max: maxPersons });
}

function documentOf(
  { version, conference }: RawSchedule,
  zone: string,
  days: ScheduleDay[],
): ScheduleDocument {
  const title = tidyLine(conference.get('title') ?? '').slice(0, 200);
  return {
    version: tidyLine(version),
    baseUrl: tidyLine(conference.get('base_url') ?? ''),
    acronym: tidyLine(conference.get('acronym') ?? '').slice(0, 80) || title.slice(0, 80),
    title,
    zone,
    days,
  };
}

/** An event may name another room than the one it stands in; then it is in that one. */
function byName(rooms: ScheduleDay['rooms']): ScheduleDay['rooms'] {
  const events = rooms.flatMap((room) => room.events);
  return [...Map.groupBy(events, ({ room }) => room)].map(([name, inRoom]) => ({ name, events: inRoom }));
}

const boundsOf = ({ words }: RawDay) => ({
  start: words.get('start') ?? words.get('day_start') ?? '',
  end: words.get('end') ?? words.get('day_end') ?? '',
});

function dateOf({ words, place }: RawDay, problems: FileProblem[]): string | undefined {
  const date = words.get('date') ?? '';
  const isDate = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
  if (isDate) return date;
  problems.push({
    place,
    title: '',
    field: 'date',
    code: 'exchange.day-date',
    values: { value: date.slice(0, 60) },
  });
  return undefined;
}

const twice = (place: Place, first: Place, title: string, key: string): FileProblem => {
  const [field = ''] = key.split(':', 1);
  const values =
    'line' in first
      ? { first: String(first.line), id: key.slice(field.length + 1) }
      : { first: first.path, id: key.slice(field.length + 1) };
  return {
    place,
    title,
    field,
    code: 'line' in first ? 'exchange.twice-line' : 'exchange.twice-path',
    values,
  };
};

/** Two days of one date, or one that begins before the other is over. The events say themselves when they are. */
function overlaps(days: readonly RawDay[]): FileProblem[] {
  const periods = days.map((day) => {
    const { start, end } = boundsOf(day);
    return { day, date: day.words.get('date') ?? '', start: Date.parse(start), end: Date.parse(end) };
  });
  return periods.flatMap(({ day, date, start }, index) => {
    const other = periods
      .slice(0, index)
      .find((before) => before.date === date || (before.start <= start && start < before.end));
    return other
      ? [
          {
            place: day.place,
            title: date,
            field: null,
            code: 'exchange.days-overlap',
            values: { other: other.date },
          },
        ]
      : [];
  });
}
