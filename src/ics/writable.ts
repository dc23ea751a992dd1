import { offsetMinutes } from '../kernel/zoned-time.js';
import type { CalendarEvent, CalendarFile } from './calendar-file.js';
import { utc } from './content-line.js';

/** Throws when the data cannot become a valid file (RFC 5545; RFC 5546, sections 3.2.1, 3.2.2 and 3.2.5). */
export function assertWritable(file: CalendarFile): void {
  const isInvitation = file.method === 'REQUEST' || file.method === 'CANCEL';
  if (isInvitation && file.events.length !== 1) {
    throw new Error(`${file.method} needs exactly one event, not ${file.events.length}`);
  }
  for (const event of file.events) {
    inEvent(event, () => {
      assertEvent(event);
      assertThat(
        Boolean(event.attendee) === isInvitation,
        `${file.method ?? 'a feed'} and attendee do not fit`,
      );
      const isCancelled = event.status === 'CANCELLED';
      assertThat(
        !isInvitation || isCancelled === (file.method === 'CANCEL'),
        `${file.method} of ${event.status}`,
      );
    });
  }
}

/** Runs the work and says, in whatever it throws, which event the fault is in. */
export function inEvent<Result>(event: CalendarEvent, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`VEVENT ${JSON.stringify(event.uid)} (${JSON.stringify(event.summary)}): ${reason}`, {
      cause: error,
    });
  }
}

function assertEvent(event: CalendarEvent): void {
  assertThat(event.uid.trim() !== '', 'empty uid');
  assertThat(event.summary.trim() !== '', 'empty summary');
  assertThat(
    Number.isInteger(event.sequence) && event.sequence >= 0 && event.sequence < 2 ** 31,
    `bad sequence ${event.sequence}`,
  );
  if (event.when.kind === 'timed') {
    const { start, end, zone } = event.when;
    assertThat(/^[A-Za-z][\w+/-]*$/.test(zone), `not an IANA zone: ${JSON.stringify(zone)}`);
    offsetMinutes(start, zone);
    assertThat(utc(end) > utc(start), `end ${utc(end)} is not after start ${utc(start)}`);
  } else {
    const { from, to } = event.when;
    assertThat(isDate(from) && isDate(to), `not dates: ${from}, ${to}`);
    assertThat(to >= from, `last day ${to} is before first day ${from}`);
  }
  if (event.geo) {
    const { latitude, longitude } = event.geo;
    assertThat(
      Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
      `no such place: ${latitude}, ${longitude}`,
    );
  }
}

function assertThat(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

function isDate(value: string): boolean {
  const millis = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(value);
}
