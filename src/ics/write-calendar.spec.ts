import { describe, expect, it } from '@jest/globals';
import {
  buildCalendarEvent,
  buildCancellation,
  buildFeed,
  buildInvitation,
  buildTimes,
} from '../../test/support/calendar-files.js';
import type { CalendarFile } from './calendar-file.js';
import { lintCalendar } from './lint-calendar.js';
import { writeCalendar } from './write-calendar.js';

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

const suwon = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Seoul',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:UTC+09:00',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const feed: CalendarFile = {
  method: 'PUBLISH',
  uid: 'programme@apuf8.example',
  name: 'APUF-8, 프로그램',
  description: 'The programme;\nin Suwon',
  color: 'teal',
  refreshInterval: 'PT1H',
  source: 'https://apuf8.example/calendar/programme.ics',
  url: 'https://apuf8.example/en/programme',
  displayZone: 'Asia/Seoul',
  lastModified: new Date('2023-09-19T02:03:04Z'),
  events: [
    buildCalendarEvent({
      sequence: 7,
      createdAt: new Date('2023-08-01T00:00:00Z'),
      description: '개회식\nStream: https://live.example/1',
      location: 'Suwon Convention Center, Grand Ballroom',
      geo: { latitude: 37.28601249, longitude: 127 },
      url: 'https://apuf8.example/en/sessions/opening?a=1,2;3',
      categories: ['Plenary', '', 'Planning, territorial'],
      conference: { uri: 'https://live.example/1', label: 'Stream "A"' },
    }),
    buildCalendarEvent({
      uid: 'session-visit@apuf8.example',
      when: { kind: 'all-day', from: '2023-10-26', to: '2023-10-27' },
      summary: '[Cancelled] Site visits',
      status: 'CANCELLED',
    }),
    buildCalendarEvent({
      uid: 'session-draft@apuf8.example',
      when: buildTimes('2023-10-24T00:30:00Z', 'UTC'),
      summary: 'Side event',
      status: 'TENTATIVE',
      transparent: true,
      organizer: { name: '', address: 'forum@apuf8.example' },
    }),
  ],
};

describe('writeCalendar', () => {
  it('writes a feed', () => {
    const written = writeCalendar(feed);

    expect(lintCalendar(written, { publicFeed: true })).toEqual([]);
    expect(written).toBe(
      file(
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'UID:programme@apuf8.example',
        'LAST-MODIFIED:20230919T020304Z',
        'NAME:APUF-8\\, 프로그램',
        'X-WR-CALNAME:APUF-8\\, 프로그램',
        'DESCRIPTION:The programme\\;\\nin Suwon',
        'X-WR-CALDESC:The programme\\;\\nin Suwon',
        'COLOR:teal',
        'X-APPLE-CALENDAR-COLOR:#008080',
        'X-WR-TIMEZONE:Asia/Seoul',
        'URL:https://apuf8.example/en/programme',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'SOURCE;VALUE=URI:https://apuf8.example/calendar/programme.ics',
        ...suwon,
        'BEGIN:VEVENT',
        'UID:session-opening@apuf8.example',
        'DTSTAMP:20230918T000000Z',
        'CREATED:20230801T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:7',
        'DTSTART;TZID=Asia/Seoul:20231023T100000',
        'DTEND;TZID=Asia/Seoul:20231023T110000',
        'SUMMARY:Opening session',
        'DESCRIPTION:개회식\\nStream: https://live.example/1',
        'LOCATION:Suwon Convention Center\\, Grand Ballroom',
        'GEO:37.286012;127',
        'URL:https://apuf8.example/en/sessions/opening?a=1,2;3',
        'CATEGORIES:Plenary,Planning\\, territorial',
        'CONFERENCE;VALUE=URI;LABEL="Stream A":https://live.example/1',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'CLASS:PUBLIC',
        'ORGANIZER;CN="APUF-8 secretariat":mailto:forum@apuf8.example',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:session-visit@apuf8.example',
        'DTSTAMP:20230918T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:0',
        'DTSTART;VALUE=DATE:20231026',
        'DTEND;VALUE=DATE:20231028',
        'SUMMARY:[Cancelled] Site visits',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'CLASS:PUBLIC',
        'ORGANIZER;CN="APUF-8 secretariat":mailto:forum@apuf8.example',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:session-draft@apuf8.example',
        'DTSTAMP:20230918T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:0',
        'DTSTART:20231024T003000Z',
        'DTEND:20231024T013000Z',
        'SUMMARY:Side event',
        'STATUS:TENTATIVE',
        'TRANSP:TRANSPARENT',
        'CLASS:PUBLIC',
        'ORGANIZER:mailto:forum@apuf8.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    );
  });

  it('writes an invitation', () => {
    const written = writeCalendar(buildInvitation());

    expect(lintCalendar(written)).toEqual([]);
    expect(written).toBe(
      file(
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:REQUEST',
        ...suwon,
        'BEGIN:VEVENT',
        'UID:session-opening@apuf8.example',
        'DTSTAMP:20230918T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:0',
        'DTSTART;TZID=Asia/Seoul:20231023T100000',
        'DTEND;TZID=Asia/Seoul:20231023T110000',
        'SUMMARY:Opening session',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
        'CLASS:PUBLIC',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
        'ORGANIZER;CN="APUF-8 secretariat":mailto:forum@apuf8.example',
        'ATTENDEE;CN="Aigerim Sample";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTA',
        ' T=NEEDS-ACTION;RSVP=TRUE:mailto:aigerim@delegation.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    );
  });

  it('writes a cancellation with the same uid, start and organizer', () => {
    const written = writeCalendar(buildCancellation());

    expect(lintCalendar(written)).toEqual([]);
    expect(written).toBe(
      file(
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:CANCEL',
        ...suwon,
        'BEGIN:VEVENT',
        'UID:session-opening@apuf8.example',
        'DTSTAMP:20230918T000000Z',
        'LAST-MODIFIED:20230918T000000Z',
        'SEQUENCE:1',
        'DTSTART;TZID=Asia/Seoul:20231023T100000',
        'DTEND;TZID=Asia/Seoul:20231023T110000',
        'SUMMARY:Opening session',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'CLASS:PUBLIC',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'ORGANIZER;CN="APUF-8 secretariat":mailto:forum@apuf8.example',
        'ATTENDEE;CN="Aigerim Sample";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTA',
        ' T=NEEDS-ACTION:mailto:aigerim@delegation.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    );
  });

  it('writes the same bytes for the same data', () => {
    expect(writeCalendar(structuredClone(feed))).toBe(writeCalendar(feed));
  });

  it('writes a feed of nothing', () => {
    expect(writeCalendar({ events: [] })).toBe(
      file(
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Asia-Pacific Urban Forum//Forum calendar//EN',
        'CALSCALE:GREGORIAN',
        'END:VCALENDAR',
      ),
    );
  });

  it('gives a feed of nothing the zone that it is shown in, because no component at all is against the RFC', () => {
    const written = writeCalendar({ events: [], displayZone: 'Asia/Seoul' });

    expect(lintCalendar(written)).toEqual([]);
    expect(written.match(/BEGIN:V\w+/g)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE']);
  });
});

describe('writeCalendar refuses, naming the event,', () => {
  const start = new Date('2023-10-23T01:00:00Z');
  const { attendee } = buildInvitation().events[0] ?? {};

  it.each([
    ['an empty uid', { uid: ' ' }, 'VEVENT " " ("Opening session"): empty uid'],
    ['an empty summary', { summary: ' ' }, 'VEVENT "session-opening@apuf8.example" (" "): empty summary'],
    ['a negative sequence', { sequence: -1 }, 'bad sequence -1'],
    ['half a sequence', { sequence: 0.5 }, 'bad sequence 0.5'],
    ['a sequence beyond 32 bits', { sequence: 2 ** 31 }, 'bad sequence 2147483648'],
    ['no duration', { when: { kind: 'timed', start, end: start, zone: 'Asia/Seoul' } }, 'is not after start'],
    ['an unknown zone', { when: buildTimes('2023-10-23T01:00:00Z', 'Asia/Suwon') }, 'Asia/Suwon'],
    ['a bare offset', { when: buildTimes('2023-10-23T01:00:00Z', '+09:00') }, 'not an IANA zone: "+09:00"'],
    [
      'an invalid start',
      { when: { ...buildTimes('2023-10-23T01:00:00Z'), start: new Date(NaN) } },
      'Invalid time',
    ],
    ['an invalid stamp', { stampedAt: new Date(NaN) }, 'Invalid time'],
    [
      'a day that is none',
      { when: { kind: 'all-day', from: '2023-02-30', to: '2023-03-01' } },
      'not dates: 2023-02-30',
    ],
    [
      'a date with a time',
      { when: { kind: 'all-day', from: '2023-10-26T00:00', to: '2023-10-27' } },
      'not dates',
    ],
    [
      'days in reverse',
      { when: { kind: 'all-day', from: '2023-10-27', to: '2023-10-26' } },
      'is before first day',
    ],
    ['a place off the earth', { geo: { latitude: 127, longitude: 37 } }, 'no such place: 127, 37'],
    ['a place that is no number', { geo: { latitude: NaN, longitude: 37 } }, 'no such place: NaN, 37'],
    ['a bad link', { url: 'https://a b' }, 'not a URI: "https://a b"'],
    ['a bad conference link', { conference: { uri: 'live', label: 'Live' } }, 'not a URI: "live"'],
    ['a bad organizer', { organizer: { name: 'A', address: 'a' } }, 'not a mail address: "a"'],
    ['an attendee in a feed', { attendee }, 'PUBLISH and attendee do not fit'],
  ] as const)('%s', (_, overrides, message) => {
    const event = buildCalendarEvent(overrides);

    expect(() => writeCalendar(buildFeed([event]))).toThrow(message);
    expect(() => writeCalendar(buildFeed([event]))).toThrow(`VEVENT ${JSON.stringify(event.uid)}`);
  });

  it('an attendee in a file without method', () => {
    expect(() => writeCalendar({ ...buildInvitation(), method: undefined })).toThrow(
      'a feed and attendee do not fit',
    );
  });

  it('an invitation without attendee', () => {
    expect(() => writeCalendar(buildInvitation({ attendee: undefined }))).toThrow(
      'REQUEST and attendee do not fit',
    );
  });

  it('an invitation to something cancelled, and a cancellation of something that takes place', () => {
    expect(() => writeCalendar(buildInvitation({ status: 'CANCELLED' }))).toThrow('REQUEST of CANCELLED');
    expect(() => writeCalendar(buildCancellation({ status: 'CONFIRMED' }))).toThrow('CANCEL of CONFIRMED');
  });

  it('an invitation to none or to two', () => {
    const { events } = buildInvitation();

    expect(() => writeCalendar({ method: 'REQUEST', events: [] })).toThrow(
      'REQUEST needs exactly one event, not 0',
    );
    expect(() => writeCalendar({ method: 'CANCEL', events: [...events, ...events] })).toThrow(
      'CANCEL needs exactly one event, not 2',
    );
  });
});
