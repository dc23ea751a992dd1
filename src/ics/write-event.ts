import { wallClock } from '../kernel/zoned-time.js';
import type { AllDayEvent, CalendarEvent, CalendarFile, TimedEvent } from './calendar-file.js';
import { contentLine, mailto, quoted, text, uri, utc } from './content-line.js';

/** The unfolded lines of one VEVENT. A timed event stands in its zone or, where that cannot be stated, in UTC. */
export function eventLines(
  event: CalendarEvent,
  method: CalendarFile['method'],
  isInZone: boolean,
): string[] {
  return [
    'BEGIN:VEVENT',
    contentLine('UID', text(event.uid)),
    ...revisionLines(event),
    ...(event.when.kind === 'timed' ? timedLines(event.when, isInZone) : allDayLines(event.when)),
    ...describingLines(event),
    ...stateLines(event),
    contentLine('ORGANIZER', mailto(event.organizer.address), { CN: quoted(event.organizer.name) }),
    ...(event.attendee ? [attendeeLine(event.attendee, method)] : []),
    'END:VEVENT',
  ];
}

function revisionLines(event: CalendarEvent): string[] {
  return [
    contentLine('DTSTAMP', utc(event.stampedAt)),
    ...(event.createdAt ? [contentLine('CREATED', utc(event.createdAt))] : []),
    contentLine('LAST-MODIFIED', utc(event.modifiedAt)),
    contentLine('SEQUENCE', String(event.sequence)),
  ];
}

function timedLines({ start, end, zone }: TimedEvent, isInZone: boolean): string[] {
  if (!isInZone) return [contentLine('DTSTART', utc(start)), contentLine('DTEND', utc(end))];
  const local = (instant: Date) => wallClock(instant, zone).replace(/[-:]/g, '');
  return [
    contentLine('DTSTART', local(start), { TZID: zone }),
    contentLine('DTEND', local(end), { TZID: zone }),
  ];
}

function allDayLines({ from, to }: AllDayEvent): string[] {
  const dayAfter = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  const date = (day: string) => day.replaceAll('-', '');
  return [
    contentLine('DTSTART', date(from), { VALUE: 'DATE' }),
    contentLine('DTEND', date(dayAfter), { VALUE: 'DATE' }),
  ];
}

function describingLines(event: CalendarEvent): string[] {
  const { description, location, geo, url, conference } = event;
  const degrees = (value: number) => String(Number(value.toFixed(6)));
  const labels = (event.categories ?? []).map(text).filter((label) => label !== '');
  const lines = [contentLine('SUMMARY', text(event.summary))];
  if (description) lines.push(contentLine('DESCRIPTION', text(description)));
  if (location) lines.push(contentLine('LOCATION', text(location)));
  if (geo) lines.push(contentLine('GEO', `${degrees(geo.latitude)};${degrees(geo.longitude)}`));
  if (url) lines.push(contentLine('URL', uri(url)));
  if (labels.length > 0) lines.push(contentLine('CATEGORIES', labels.join(',')));
  if (conference) {
    const parameters = { VALUE: 'URI', LABEL: quoted(conference.label) };
    lines.push(contentLine('CONFERENCE', uri(conference.uri), parameters));
  }
  return lines;
}

function stateLines({ status, transparent = status === 'CANCELLED', busy }: CalendarEvent): string[] {
  return [
    contentLine('STATUS', status),
    contentLine('TRANSP', transparent ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('CLASS', 'PUBLIC'),
    ...(busy === undefined ? [] : [contentLine('X-MICROSOFT-CDO-BUSYSTATUS', busy ? 'BUSY' : 'FREE')]),
  ];
}

function attendeeLine(
  attendee: NonNullable<CalendarEvent['attendee']>,
  method: CalendarFile['method'],
): string {
  return contentLine('ATTENDEE', mailto(attendee.address), {
    CN: quoted(attendee.name),
    CUTYPE: 'INDIVIDUAL',
    ROLE: 'REQ-PARTICIPANT',
    PARTSTAT: attendee.partstat,
    RSVP: method === 'REQUEST' ? 'TRUE' : undefined,
  });
}
