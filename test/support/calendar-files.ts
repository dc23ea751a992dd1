import type { CalendarEvent, CalendarFile, TimedEvent } from '../../src/ics/calendar-file.js';

/** The bare minimum: one hour on the first day of the forum, in Suwon. */
export function buildCalendarEvent(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'session-opening@apuf8.example',
    sequence: 0,
    stampedAt: new Date('2023-09-18T00:00:00Z'),
    modifiedAt: new Date('2023-09-18T00:00:00Z'),
    when: buildTimes('2023-10-23T01:00:00Z'),
    summary: 'Opening session',
    status: 'CONFIRMED',
    organizer: { name: 'APUF-8 secretariat', address: 'forum@apuf8.example' },
    ...overrides,
  };
}

/** One hour from the given instant. */
export function buildTimes(start: string, zone = 'Asia/Seoul'): TimedEvent {
  return { kind: 'timed', start: new Date(start), end: new Date(Date.parse(start) + 3_600_000), zone };
}

export function buildFeed(events: readonly CalendarEvent[] = [buildCalendarEvent()]): CalendarFile {
  return { method: 'PUBLISH', name: 'APUF-8', events };
}

export function buildInvitation(overrides: Partial<CalendarEvent> = {}): CalendarFile {
  const attendee = {
    name: 'Aigerim Sample',
    address: 'aigerim@delegation.example',
    partstat: 'NEEDS-ACTION',
  } as const;
  return { method: 'REQUEST', events: [buildCalendarEvent({ attendee, busy: true, ...overrides })] };
}

export function buildCancellation(overrides: Partial<CalendarEvent> = {}): CalendarFile {
  const [event] = buildInvitation({ status: 'CANCELLED', sequence: 1, busy: false, ...overrides }).events;
  return { method: 'CANCEL', events: event ? [event] : [] };
}
