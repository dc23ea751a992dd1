import type { CalendarFile } from '../ics/calendar-file.js';
import { type CalendarPieces, calendarPieces } from '../ics/write-calendar.js';
import type { FeedBody } from './feed-body.js';

/** The components of a published body as whole lines, in its order. */
interface Cuts {
  /** Some zone states a change of its clocks, which may be too much for fewer entries. */
  hasRules: boolean;
  /** By TZID. */
  zones: Map<string, string>;
  /** By UID. */
  events: Map<string, Cut>;
}

interface Cut {
  text: string;
  /** Undefined: it stands in UTC or on dates. */
  zone: string | undefined;
  stampedAt: number;
  position: number;
}

const cutsOfBodies = new WeakMap<FeedBody, Cuts>();

/**
 * The entries with these UIDs, and the zones that they need, under the head of another file. Thousands of personal feeds share
 * the bytes of one programme, which has passed the gate and is never half new.
 */
export function cutPieces(body: FeedBody, uids: ReadonlySet<string>, file: CalendarFile): CalendarPieces {
  const cuts = cutsOf(body);
  const events = [...uids].flatMap((uid) => cuts.events.get(uid) ?? []);
  events.sort((a, b) => a.position - b.position);
  if (events.length === 0) return calendarPieces(file);
  const lastModified = new Date(Math.max(...events.map(({ stampedAt }) => stampedAt)));
  const { head, foot } = calendarPieces({ ...file, lastModified, events: [] });
  const zones = new Set(events.flatMap(({ zone }) => zone ?? []));
  return {
    head,
    zones: [...zones].map((zone) => cuts.zones.get(zone) ?? '').join(''),
    events: events.map(({ text }) => text),
    foot,
  };
}

/** Whether fewer entries of the body need just what its zones state. */
export const canCut = (body: FeedBody): boolean => !cutsOf(body).hasRules;

function cutsOf(body: FeedBody): Cuts {
  const known = cutsOfBodies.get(body);
  if (known) return known;
  const zones = components(body.text, 'VTIMEZONE').map((text): [string, string] => [
    /^TZID:(.*)\r$/m.exec(text)?.[1] ?? '',
    text,
  ]);
  const events = components(body.text, 'VEVENT').map((text, position): [string, Cut] => {
    const [, year, month, day, hour, minute, second] =
      /^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\r$/m.exec(text) ?? [];
    return [
      unfolded(text, 'UID'),
      {
        text,
        zone: /^DTSTART;TZID=(.*?):/m.exec(text)?.[1],
        stampedAt: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
        position,
      },
    ];
  });
  const hasRules = zones.some(([, text]) => text.includes('RRULE:'));
  const cuts = { hasRules, zones: new Map(zones), events: new Map(events) };
  cutsOfBodies.set(body, cuts);
  return cuts;
}

/** No text can begin a line, so that these lines are what they seem. */
const components = (text: string, name: string): string[] =>
  text.match(new RegExp(`^BEGIN:${name}\r\n[^]*?^END:${name}\r\n`, 'gm')) ?? [];

const unfolded = (text: string, property: string): string =>
  (new RegExp(`^${property}:((?:.*\r\n )*.*)\r$`, 'm').exec(text)?.[1] ?? '').replaceAll('\r\n ', '');
