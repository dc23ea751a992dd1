import { request } from 'node:http';
import ICAL from 'ical.js';

/** What a second, independent reader finds in a VEVENT. */
export interface ReadEvent {
  uid: string;
  summary: string;
  start: string;
  end: string;
  sequence: number;
  stamp: string;
  status: string;
  /** The whole line, unfolded. */
  attendee: string | undefined;
  property(name: string): string | null;
}

export interface ReadCalendar {
  method: string | null;
  name: string | null;
  events: ReadEvent[];
  event(uid: string): ReadEvent;
}

export const sessionUid = (id: string): string => `session-${id}@apuf8.org`;

/** Reads a calendar file with ical.js; instants come out as UTC, dates as `2023-10-23`. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map(readEvent);
  return {
    method: textOf(calendar, 'method'),
    name: textOf(calendar, 'x-wr-calname'),
    events,
    event(uid) {
      const found = events.filter((event) => event.uid === uid);
      if (found.length !== 1 || !found[0]) throw new Error(`${String(found.length)} events of ${uid}`);
      return found[0];
    },
  };
}

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  const spoken = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  return {
    uid: event.uid,
    summary: event.summary,
    start: spoken(event.startDate),
    end: spoken(event.endDate),
    sequence: event.sequence,
    stamp: textOf(component, 'dtstamp') ?? '',
    status: textOf(component, 'status') ?? '',
    attendee: component.getFirstProperty('attendee')?.toICALString(),
    property: (name) => textOf(component, name),
  };
}

function textOf(component: ICAL.Component, name: string): string | null {
  const property = component.getFirstProperty(name);
  return property ? String(property.jCal[3]) : null;
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** A request as a calendar application sends it, and the very bytes of the answer. */
export function rawRequest(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
