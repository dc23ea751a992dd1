import type { ErrorValues } from '../../kernel/errors.js';
import { instantAt, isoWithOffset } from '../../kernel/zoned-time.js';
import { eventKey, type ScheduleEvent } from '../schedule-document.js';
import { bounded, idOf, type Report } from './field-checks.js';
import { readLinks, readPersons } from './read-entries.js';
import type { RawEvent } from './raw-schedule.js';
import type { FileProblem } from './read-schedule.js';
import { tidyLine, tidyText } from './tidy-words.js';

/** What an event leaves to the day and room in which it stands. */
interface Around {
  room: string;
  date: string;
  zone: string;
  /** Dates are clock times of the zone, whatever offset they bear. */
  byClock: boolean;
  /** Until when in the morning a clock time is of the day before, as the file says it. */
  dayChange: string;
}

export interface EventRead {
  event: ScheduleEvent | null;
  /** Also of one that cannot be read: it is there. */
  key: string;
  problems: FileProblem[];
}

/** One event, or what is wrong with it, field by field. */
export function readEvent(raw: RawEvent, around: Around): EventRead {
  const { words } = raw;
  const problems: FileProblem[] = [];
  const title = tidyLine(words.get('title') ?? '');
  const report = (field: string, code: string, values?: ErrorValues) => {
    problems.push({
      place: raw.place,
      title: title.slice(0, 120),
      field,
      code: `exchange.${code}`,
      ...(values ? { values } : {}),
    });
  };
  if (!title) report('title', 'no-title');
  const event = eventOf(raw, title, around, report);
  const key = eventKey(event);
  if (key === 'slug:') report('id', 'no-id');
  return { event: problems.length > 0 ? null : event, key, problems };
}

function eventOf(raw: RawEvent, title: string, around: Around, report: Report): ScheduleEvent {
  const { words } = raw;
  const line = (name: string, max: number) => bounded(name, tidyLine(words.get(name) ?? ''), max, report);
  const text = (name: string) => bounded(name, tidyText(words.get(name) ?? ''), longestText, report);
  const start = startOf(words, around, report);
  const minutes = minutesOf(words.get('duration')?.trim() ?? '', report);
  return {
    id: idOf(words.get('id')?.trim() ?? '', report),
    guid: line('guid', 200),
    slug: line('slug', 290),
    url: '',
    date: start ? isoWithOffset(start, around.zone) : '',
    minutes: minutes ?? 0,
    room: bounded('room', tidyLine(words.get('room') ?? '') || around.room, 200, report),
    title: bounded('title', title, 300, report),
    subtitle: line('subtitle', 500),
    type: line('type', 100),
    track: line('track', 200),
    language: line('language', 35),
    abstract: text('abstract'),
    description: text('description'),
    logo: line('logo', 1000),
    license: bounded('license', tidyLine(words.get('recording-license') ?? ''), 200, report),
    isUnrecorded: words.get('recording-optout')?.trim() === 'true',
    persons: readPersons(raw.persons, report),
    links: readLinks(raw.links, 'links', report),
    attachments: readLinks(raw.attachments, 'attachments', report),
  };
}

const longestText = 50_000;

/** `00:45`, `1:30`, `01:30:00`, and `30:00` for what lasts longer than a day. */
function minutesOf(word: string, report: Report): number | undefined {
  const [, sign = '', hours, minutes = ''] = /^(-?)(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(word) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  if (hours === undefined || Number(minutes) > 59)
    report('duration', 'bad-duration', { value: word.slice(0, 60) });
  else if (sign || all === 0)
    report('duration', sign ? 'negative-duration' : 'zero-duration', { value: word });
  else if (all > longestMinutes)
    report('duration', 'too-long-duration', { value: word, days: longestMinutes / 1440 });
  else return all;
  return undefined;
}

const longestMinutes = 14 * 1440;

function startOf(words: RawEvent['words'], around: Around, report: Report): Date | undefined {
  const written = words.get('date')?.trim() ?? '';
  const date = around.byClock ? written.slice(0, 16) : written;
  const clock = words.get('start')?.trim() ?? '';
  try {
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?$/.test(date))
      return instantAt(date.slice(0, 16), around.zone);
    if (/^\d{4}-\d\d-\d\d[T ]/.test(date)) return instantOf(date.replace(' ', 'T'), report);
    if (!/^\d{1,2}:\d\d(:\d\d)?$/.test(clock)) {
      report(date || !clock ? 'date' : 'start', 'bad-date', { value: (date || clock).slice(0, 60) });
      return undefined;
    }
    return instantAt(`${date || dateAt(clock, around)}T${clock.padStart(5, '0').slice(0, 5)}`, around.zone);
  } catch {
    report(date ? 'date' : 'start', 'bad-date', { value: (date || clock).slice(0, 60) });
    return undefined;
  }
}

function instantOf(date: string, report: Report): Date | undefined {
  const hasOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(date);
  const instant = new Date(date);
  const isReal = hasOffset && !Number.isNaN(instant.getTime()) && isRealDate(date.slice(0, 10));
  if (isReal) return instant;
  report('date', 'bad-date', { value: date.slice(0, 60) });
  return undefined;
}

/** `Date` takes 30 February for 2 March. */
const isRealDate = (date: string): boolean => {
  const millis = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(date);
};

/** A clock time before the day changes is of the next date. */
function dateAt(clock: string, { date, dayChange }: Around): string {
  const isNight =
    dayChange !== '' && clock.padStart(5, '0').slice(0, 5) < dayChange.padStart(5, '0').slice(0, 5);
  return isNight ? new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : date;
}
