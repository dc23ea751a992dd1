import { runInNewContext } from 'node:vm';
import ICAL from 'ical.js';
import { calendarBlocks, componentOf } from './calendar-blocks.js';
import {
  type Budget,
  isWithin,
  localOn,
  type LocalTime,
  startsIn,
  timeOf,
  TooOften,
  UnknownZone,
} from './expand-recurrence.js';
import {
  type DateWindow,
  type EntryProblem,
  type PublishedCalendar,
  type PublishedEntry,
  type PublishedTime,
  UnreadableCalendar,
} from './published-calendar.js';
import { zonesOfCalendar } from './published-zones.js';

const most = { events: 5_000, occurrences: 120, steps: 100_000, milliseconds: 2_000 };

/**
 * Reads a calendar that somebody else publishes, and expands what recurs within the window. Throws `UnreadableCalendar`; what is
 * wrong with a single entry is told beside the others. A rule that can never come true makes some readers search for ever, so
 * that the whole is given a limited time.
 */
export function readPublished(text: string, window: DateWindow): PublishedCalendar {
  const read: PublishedCalendar[] = [];
  const context = { read: () => read.push(reading(text, window)) };
  try {
    runInNewContext('read()', context, { timeout: most.milliseconds });
  } catch (error) {
    throw isTimeout(error) ? new UnreadableCalendar('too-complex') : error;
  }
  const [calendar] = read;
  if (!calendar) throw new Error('Nothing was read');
  return calendar;
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

type ZoneOf = ReturnType<typeof zonesOfCalendar>;

/** A VEVENT that can be read, with the start from which all else is told. */
interface ReadEvent {
  component: ICAL.Component;
  uid: string;
  title: string;
  sequence: number;
  start: LocalTime;
  /** Of an exception to a recurring entry: which occurrence it stands for. */
  replaces: LocalTime | undefined;
}

function reading(text: string, window: DateWindow): PublishedCalendar {
  const { properties, timezones, events } = calendarBlocks(text, most.events);
  const zoneOf = zonesOfCalendar(timezones);
  const problems: EntryProblem[] = [];
  const calendar: PublishedCalendar = {
    name: properties.get('X-WR-CALNAME') ?? properties.get('NAME') ?? '',
    entries: [],
    problems,
    outside: 0,
    hidden: 0,
  };
  const read = events.flatMap((block) => {
    const event = readEvent(block, zoneOf, problems);
    if (!event) return [];
    const isHidden = /^(PRIVATE|CONFIDENTIAL)$/i.test(textOf(event.component, 'class'));
    if (isHidden) calendar.hidden += 1;
    return isHidden ? [] : [event];
  });
  const budget = { steps: most.steps };
  for (const sameUid of Map.groupBy(read, ({ uid }) => uid).values())
    addEntries(calendar, latest(sameUid), { zoneOf, window, budget });
  return calendar;
}

/** The newest version of the entry itself and of each of its exceptions. */
function latest(events: readonly ReadEvent[]): ReadEvent[] {
  const newest = new Map<string, ReadEvent>();
  for (const event of events) {
    const key = event.replaces?.local ?? '';
    const known = newest.get(key);
    if (!known || event.sequence >= known.sequence) newest.set(key, event);
  }
  return [...newest.values()];
}

interface Expansion {
  zoneOf: ZoneOf;
  window: DateWindow;
  budget: Budget;
}

function addEntries(calendar: PublishedCalendar, events: readonly ReadEvent[], expansion: Expansion): void {
  const master = events.find(({ replaces }) => !replaces);
  const exceptions = events.filter(({ replaces }) => replaces);
  const replaced = new Set<string>();
  for (const exception of exceptions) {
    const at = exception.replaces;
    if (!at) continue;
    const recurrenceId = compact(master ? localOn(master.start, at) : at.local);
    replaced.add(recurrenceId);
    addEntry(calendar, exception, exception.start.local, recurrenceId, expansion);
  }
  if (!master) return;
  if (!recurs(master.component)) return addEntry(calendar, master, master.start.local, null, expansion);
  const starts = attempt(calendar.problems, master.title, () =>
    startsIn(master.component, master.start, expansion.zoneOf, expansion.window, expansion.budget),
  );
  if (!starts) return;
  if (starts.length === 0) calendar.outside += 1;
  if (starts.length > most.occurrences)
    calendar.problems.push({ code: 'too-many-occurrences', title: master.title });
  for (const local of starts.slice(0, most.occurrences))
    if (!replaced.has(compact(local))) addEntry(calendar, master, local, compact(local), expansion);
}

function addEntry(
  calendar: PublishedCalendar,
  event: ReadEvent,
  local: string,
  recurrenceId: string | null,
  { zoneOf, window }: Expansion,
): void {
  if (!isWithin(local, window)) {
    calendar.outside += 1;
    return;
  }
  const entry = attempt(calendar.problems, event.title, () => entryOf(event, local, recurrenceId, zoneOf));
  if (entry) calendar.entries.push(entry);
}

function entryOf(
  event: ReadEvent,
  local: string,
  recurrenceId: string | null,
  zoneOf: ZoneOf,
): PublishedEntry {
  const { component, uid, sequence, title } = event;
  const geo = component.getFirstPropertyValue('geo');
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  return {
    uid,
    recurrenceId,
    sequence,
    when: whenOf(event, local, zoneOf),
    summary: title,
    description: textOf(component, 'description'),
    location: textOf(component, 'location'),
    geo: isDegrees(latitude, 90) && isDegrees(longitude, 180) ? { latitude, longitude } : null,
    url: textOf(component, 'url'),
    categories: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map((value) => String(value).trim())),
    isCancelled: /^cancelled$/i.test(textOf(component, 'status')),
    organizer: String(component.getFirstProperty('organizer')?.getParameter('cn') ?? '').trim(),
  };
}

const isDegrees = (value: number | undefined, most: number): value is number =>
  value !== undefined && Math.abs(value) <= most;

/** `local` is the start of this occurrence; its length is that of the entry, on the same clocks. */
function whenOf({ component, start }: ReadEvent, local: string, zoneOf: ZoneOf): PublishedTime {
  const length = lengthOf(component, start, zoneOf);
  const millis = Date.parse(start.isDate ? local : `${local}Z`);
  const shifted = (by: number) => new Date(millis + by).toISOString();
  if (start.isDate)
    return { kind: 'all-day', from: local, to: shifted(Math.max(0, length - dayLength)).slice(0, 10) };
  const end = length !== 0 ? shifted(length).slice(0, 19) : null;
  const { reading: clock } = start;
  if (!clock) return { kind: 'floating', start: local, end };
  const { zone } = clock;
  const endsAt = end === null ? null : clock.instantOf(end);
  return { kind: 'zoned', start: clock.instantOf(local), end: endsAt, zone };
}

const dayLength = 24 * 3_600_000;

/** In milliseconds of wall clock; 0: it does not say. */
function lengthOf(component: ICAL.Component, start: LocalTime, zoneOf: ZoneOf): number {
  const end = timeOf(component, 'dtend', zoneOf);
  if (end) {
    const [from, to] = [start.local, localOn(start, end)].map((local) =>
      Date.parse(local.length === 10 ? local : `${local}Z`),
    );
    return (to ?? 0) - (from ?? 0);
  }
  const duration = component.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : 0;
}

function readEvent(block: string, zoneOf: ZoneOf, problems: EntryProblem[]): ReadEvent | undefined {
  const title =
    /^SUMMARY[^:]*:(.*)$/im
      .exec(block)?.[1]
      ?.replace(/\\([,;\\])/g, '$1')
      .slice(0, 200) ?? '';
  return attempt(problems, title, () => {
    const component = componentOf(block);
    const uid = textOf(component, 'uid');
    const start = timeOf(component, 'dtstart', zoneOf);
    if (!uid || !start) {
      problems.push({ code: uid ? 'no-start' : 'no-uid', title });
      return undefined;
    }
    const replaces = timeOf(component, 'recurrence-id', zoneOf);
    const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0) || 0;
    return { component, uid, title: textOf(component, 'summary'), sequence, start, replaces };
  });
}

const recurs = (component: ICAL.Component): boolean =>
  component.hasProperty('rrule') || component.hasProperty('rdate');

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** `2023-10-31T09:00:00` as `20231031T090000`. */
const compact = (local: string): string => local.replace(/[-:]/g, '');

/** What is wrong with one entry is its own problem; what stops the reading of all goes on. */
function attempt<T>(problems: EntryProblem[], title: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableCalendar) throw error;
    const code =
      error instanceof UnknownZone ? 'unknown-zone' : error instanceof TooOften ? 'too-often' : 'unreadable';
    problems.push({ code, title });
    return undefined;
  }
}
