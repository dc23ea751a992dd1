import {
  ownText,
  type Place,
  type RawDay,
  type RawEvent,
  type RawSchedule,
  scheduleLimits,
  UnreadableSchedule,
  type Words,
} from './raw-schedule.js';

/** Reads schedule.json, of frab or of pretalx. Only what is asked for by name is looked at, and only as the object's own. */
export function readScheduleJson(text: string): RawSchedule {
  assertShallow(text);
  const schedule = objectIn(parsed(text), 'schedule');
  const conference = schedule && objectIn(schedule, 'conference');
  const days = conference && own(conference, 'days');
  if (!schedule || !conference || !Array.isArray(days))
    throw new UnreadableSchedule('exchange.not-a-schedule');
  const read = days.map((day, index) => rawDay(day, `schedule.conference.days[${String(index)}]`));
  const events = read.flatMap(({ rooms }) => rooms).reduce((sum, room) => sum + room.events.length, 0);
  if (events > scheduleLimits.maxEvents)
    throw new UnreadableSchedule('exchange.too-many', { max: scheduleLimits.maxEvents });
  return {
    version: wordOf(own(schedule, 'version')),
    conference: new Map([['base_url', wordOf(own(schedule, 'base_url'))], ...wordsOf(conference)]),
    days: read,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value)) return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length;
    throw new UnreadableSchedule('exchange.not-json', { line, reason: reason.slice(0, 200) });
  }
  throw new UnreadableSchedule('exchange.not-a-schedule');
}

/** Before it is parsed: ten megabytes of brackets are no schedule. A pattern would try each of a million quotes to the end. */
function assertShallow(text: string): void {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isText && character === '\\') index += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === '[' || character === '{')) depth += 1;
    else if (!isText && (character === ']' || character === '}')) depth -= 1;
    if (depth > scheduleLimits.maxDepth) throw new UnreadableSchedule('exchange.too-deep-json');
  }
}

function rawDay(value: unknown, path: string): RawDay {
  if (!isObject(value)) throw new UnreadableSchedule('exchange.not-an-object', { path });
  const rooms = own(value, 'rooms') ?? {};
  if (!isObject(rooms)) throw new UnreadableSchedule('exchange.not-an-object', { path: `${path}.rooms` });
  return {
    place: { path },
    words: wordsOf(value),
    rooms: Object.entries(rooms).map(([name, events]) => ({
      name,
      events: eventsOf(events, `${path}.rooms[${JSON.stringify(name.slice(0, 60))}]`),
    })),
  };
}

function eventsOf(events: unknown, path: string): RawEvent[] {
  if (!Array.isArray(events)) throw new UnreadableSchedule('exchange.not-a-list', { path });
  return events.map((event, index) => rawEvent(event, { path: `${path}[${String(index)}]` }));
}

function rawEvent(value: unknown, place: Place & { path: string }): RawEvent {
  if (!isObject(value)) throw new UnreadableSchedule('exchange.not-an-object', { path: place.path });
  const words = new Map(wordsOf(value));
  words.set('recording-license', wordOf(own(value, 'recording_license')));
  words.set('recording-optout', wordOf(own(value, 'do_not_record')));
  return {
    place,
    words,
    persons: entriesOf(own(value, 'persons')).map(personWords),
    links: entriesOf(own(value, 'links')).map(linkWords),
    attachments: entriesOf(own(value, 'attachments')).map(linkWords),
  };
}

/** A link may be its address alone. */
const entriesOf = (value: unknown): Words[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        typeof each === 'string' ? [new Map([['url', each]])] : isObject(each) ? [wordsOf(each)] : [],
      )
    : [];

const personWords = (words: Words): Words =>
  new Map([
    ...words,
    [ownText, words.get('name') ?? words.get('public_name') ?? words.get('full_public_name') ?? ''],
  ]);

const linkWords = (words: Words): Words =>
  new Map([
    ['href', words.get('url') ?? words.get('href') ?? ''],
    [ownText, words.get('title') ?? ''],
  ]);

const wordsOf = (value: JsonObject): Words =>
  new Map(Object.entries(value).map(([name, each]) => [name, wordOf(each)]));

/** A huge number stays one that nobody takes for an id: `1e+400` is `Infinity`. */
const wordOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: JsonObject, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

function objectIn(value: JsonObject, name: string): JsonObject | undefined {
  const found = own(value, name);
  return isObject(found) ? found : undefined;
}
