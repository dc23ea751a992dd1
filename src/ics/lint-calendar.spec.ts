import { describe, expect, it } from '@jest/globals';
import { lintCalendar } from './lint-calendar.js';

const feed = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//Something//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Programme
REFRESH-INTERVAL;VALUE=DURATION:PT1H
BEGIN:VTIMEZONE
TZID:Asia/Seoul
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:session-1@apuf8.example
DTSTAMP:20230918T000000Z
LAST-MODIFIED:20230918T000000Z
SEQUENCE:3
DTSTART;TZID=Asia/Seoul:20231024T090000
DTEND;TZID=Asia/Seoul:20231024T103000
SUMMARY:개회식\\; opening\\, plenary
CATEGORIES:one,two
URL:https://apuf8.example/a,b;c
STATUS:CONFIRMED
ORGANIZER;CN="Secretariat: APUF-8":mailto:forum@apuf8.example
END:VEVENT
END:VCALENDAR
`;

const attendee =
  'ATTENDEE;CN="A";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:m\n ailto:a@delegation.example\n';
const request = feed.replace('PUBLISH', 'REQUEST').replace('END:VEVENT\n', `${attendee}END:VEVENT\n`);
const cancel = request
  .replace('REQUEST', 'CANCEL')
  .replace('CONFIRMED', 'CANCELLED')
  .replace(';RSVP=TRUE', '');

const bytes = (text: string) => text.replaceAll('\n', '\r\n');
const extraEvent = (text: string) => {
  const event = text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf('END:VCALENDAR'));
  return text.replace('END:VCALENDAR', `${event.replace('session-1@', 'session-2@')}END:VCALENDAR`);
};

/** The findings for a sample in which one thing was changed; the change must have been one. */
function lintChanged(sample: string, from: string | RegExp, to: string): string[] {
  const changed = sample.replace(from, to);
  expect(changed).not.toBe(sample);
  return lintCalendar(bytes(changed));
}

describe('lintCalendar', () => {
  it.each([
    ['a feed', feed],
    ['a feed without method', feed.replace('METHOD:PUBLISH\n', '')],
    [
      'an event of whole days',
      feed
        .replace(/;TZID=.*?(DTEND).*?103000/s, ';VALUE=DATE:20231024\n$1;VALUE=DATE:20231025')
        .replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\n/s, ''),
    ],
    ['an invitation', request],
    ['a cancellation', cancel],
    [
      'an alarm in a personal feed',
      feed.replace(
        'END:VEVENT',
        'BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDESCRIPTION:Soon\nEND:VALARM\nEND:VEVENT',
      ),
    ],
  ])('finds nothing wrong with %s', (_, sample) => {
    expect(lintCalendar(bytes(sample))).toEqual([]);
    expect(lintCalendar(Buffer.from(bytes(sample)))).toEqual([]);
  });

  it('wants no alarm in a public feed', () => {
    const alarm = 'BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDESCRIPTION:Soon\nEND:VALARM\n';
    const sample = bytes(feed.replace('END:VEVENT', `${alarm}END:VEVENT`));

    expect(lintCalendar(sample, { publicFeed: true })).toEqual(['line 28: VALARM in a public feed']);
    expect(lintCalendar(bytes(feed), { publicFeed: true })).toEqual([]);
  });

  it('wants exactly one calendar', () => {
    expect(lintCalendar('')).toEqual(['no CRLF at the end', 'not exactly one VCALENDAR']);
    expect(lintCalendar(bytes(feed + feed))).toEqual(['not exactly one VCALENDAR']);
    expect(lintCalendar('<!doctype html>\r\n')).toEqual([
      'line 1: not a content line',
      'not exactly one VCALENDAR',
    ]);
  });
});

describe('lintCalendar on bytes', () => {
  it.each([
    ['LF alone', bytes(feed).replace('\r\nNAME', '\nNAME'), ['line 5: LF without CR']],
    ['CR alone', bytes(feed).replace('Programme', 'Prog\rramme'), ['line 6: control character']],
    ['no end of the last line', bytes(feed).slice(0, -2), ['no CRLF at the end']],
    ['a byte order mark', `\ufeff${bytes(feed)}`, ['line 1: byte order mark', 'line 1: not a content line']],
    ['a long line', bytes(feed).replace('Programme', 'x'.repeat(71)), ['line 6: 76 octets']],
    ['a control character', bytes(feed).replace('Programme', 'a\x1bb'), ['line 6: control character']],
    ['a C1 control character', bytes(feed).replace('Programme', 'a\u0085b'), ['line 6: control character']],
    [
      'a line separator',
      bytes(feed).replace('Programme', 'a\u2028b'),
      ['line 6: line or paragraph separator'],
    ],
    [
      'an override',
      bytes(feed).replace('Programme', 'a\u202eb'),
      ['line 6: bidirectional override or embedding'],
    ],
    ['half a character', bytes(feed).replace('Programme', 'a\ud800b'), ['an unpaired surrogate']],
    ['an empty line', bytes(feed).replace('NAME:', '\r\nNAME:'), ['line 6: not a content line']],
    ['a line without colon', bytes(feed).replace('NAME:', 'NAME'), ['line 6: not a content line']],
    ['an open quote', bytes(feed).replace('APUF-8"', 'APUF-8'), ['line 27: not a content line']],
  ])('finds %s', (_, sample, findings) => {
    expect(lintCalendar(sample).slice(0, findings.length)).toEqual(findings);
  });

  it('finds a character divided by folding', () => {
    const [before = '', after = ''] = bytes(feed).split('회식');
    const syllable = Buffer.from('회식');
    const fold = Buffer.from('\r\n ');
    const divided = [
      Buffer.from(before),
      syllable.subarray(0, 2),
      fold,
      syllable.subarray(2),
      Buffer.from(after),
    ];

    expect(lintCalendar(Buffer.concat(divided))).toEqual([
      'line 23: not UTF-8, or a character divided by folding',
      'line 24: not UTF-8, or a character divided by folding',
    ]);
  });

  it('finds a continuation of nothing', () => {
    expect(lintCalendar(` x\r\n${bytes(feed)}`)).toEqual(['line 1: continues nothing']);
  });
});

describe('lintCalendar on components and properties', () => {
  it.each([
    ['END:VCALENDAR\n', '', ['line 1: VCALENDAR without END']],
    ['END:STANDARD', 'END:DAYLIGHT', ['line 14: END without its BEGIN']],
    [/$/, 'COMMENT:x\n', ['line 30: property outside of a component']],
    ['VERSION:2.0\n', '', ['line 1: VCALENDAR without VERSION']],
    ['PRODID:-//Somebody//Something//EN\n', '', ['line 1: VCALENDAR without PRODID']],
    ['CALSCALE:GREGORIAN\n', '', ['line 1: VCALENDAR without CALSCALE']],
    ['NAME:', 'TIMEZONE-ID:Asia/Seoul\nNAME:', ['line 6: unexpected property TIMEZONE-ID']],
    ['NAME:', 'NAME:x\nNAME:', ['line 1: VCALENDAR has NAME 2 times']],
    ['STATUS:', 'X-EVIL:1\nSTATUS:', ['line 26: unexpected property X-EVIL']],
    ['STATUS:', 'BEGIN:VTODO\nEND:VTODO\nSTATUS:', ['line 26: unexpected component VTODO']],
    ['UID:session-1@apuf8.example\n', '', ['line 16: VEVENT without UID']],
    ['DTSTAMP:20230918T000000Z\n', '', ['line 16: VEVENT without DTSTAMP']],
    ['LAST-MODIFIED:20230918T000000Z\n', '', ['line 16: VEVENT without LAST-MODIFIED']],
    ['SEQUENCE:3\n', '', ['line 16: VEVENT without SEQUENCE']],
    ['STATUS:CONFIRMED\n', '', ['line 16: VEVENT without STATUS']],
    [/SUMMARY.*\n/, '', ['line 16: VEVENT without SUMMARY']],
    [/DTEND.*\n/, '', ['line 16: VEVENT without DTEND', 'line 8: VTIMEZONE Asia/Seoul is used by no event']],
    ['CONFIRMED', 'SURE', ['line 26: STATUS has a malformed value']],
    ['DTSTAMP:20230918T000000Z', 'DTSTAMP:20230918T000000', ['line 18: DTSTAMP has a malformed value']],
    ['LAST-MODIFIED:20230918T', 'LAST-MODIFIED:20231318T', ['line 19: LAST-MODIFIED has a malformed value']],
    ['opening\\, plenary', 'opening, plenary', ['line 23: SUMMARY has a malformed value']],
    ['opening\\, plenary', 'opening\\x plenary', ['line 23: SUMMARY has a malformed value']],
    ['NAME:Programme', 'NAME:a;b', ['line 6: NAME has a malformed value']],
    ['one,two', 'one;two', ['line 24: CATEGORIES has a malformed value']],
    ['a,b;c', 'a\\,b', ['line 25: URL has a malformed value']],
    ['https://apuf8.example', '/en', ['line 25: URL has a malformed value']],
    ['PT1H', '1 hour', ['line 7: REFRESH-INTERVAL has a malformed value']],
    ['PT1H', 'PT', ['line 7: REFRESH-INTERVAL has a malformed value']],
    [';VALUE=DURATION', '', ['line 7: REFRESH-INTERVAL without VALUE']],
    [';VALUE=DURATION', ';VALUE=DURATION;VALUE=DURATION', ['line 7: REFRESH-INTERVAL repeats a parameter']],
    ['CN=', 'SENT-BY="mailto:b@c";\n CN=', ['line 27: ORGANIZER has an unexpected parameter SENT-BY']],
    ['CN="Secretariat: APUF-8"', 'CN=Secretariat', ['line 27: ORGANIZER has an unquoted CN']],
    ['mailto:forum', 'forum', ['line 27: ORGANIZER has a malformed value']],
    ['SUMMARY:', 'SUMMARY;X-EVIL=1:', ['line 23: SUMMARY has an unexpected parameter X-EVIL']],
    ['session-1@apuf8.example', 'session-1', ['line 17: UID has a malformed value']],
  ])('finds %s -> %j', (from, to, findings) => {
    expect(lintChanged(feed, from, to)).toEqual(findings);
  });

  it('finds a uid that stands twice', () => {
    const twice = extraEvent(feed).replace('session-2@', 'session-1@');

    expect(lintCalendar(bytes(twice))).toEqual(['line 29: UID session-1@apuf8.example again']);
  });
});

describe('lintCalendar on methods', () => {
  const organizer = /ORGANIZER.*\n/;

  it.each([
    ['PUBLISH without organizer', feed, organizer, '', ['line 16: PUBLISH without ORGANIZER']],
    [
      'PUBLISH with attendee',
      feed,
      'END:VEVENT',
      `${attendee}END:VEVENT`,
      ['line 16: PUBLISH with ATTENDEE'],
    ],
    ['a feed with attendee', request, 'METHOD:REQUEST\n', '', ['line 15: feed with ATTENDEE']],
    ['REQUEST without organizer', request, organizer, '', ['line 16: REQUEST without ORGANIZER']],
    ['REQUEST without attendee', request, attendee, '', ['line 16: REQUEST without ATTENDEE']],
    ['REQUEST for two', request, attendee, attendee + attendee, ['line 16: VEVENT has ATTENDEE 2 times']],
    [
      'REQUEST that asks nothing',
      request,
      'RSVP=TRUE',
      'RSVP=FALSE',
      ['line 16: REQUEST does not ask ATTENDEE for a reply'],
    ],
    [
      'REQUEST of the cancelled',
      request,
      'CONFIRMED',
      'CANCELLED',
      ['line 16: REQUEST with STATUS:CANCELLED'],
    ],
    ['CANCEL without attendee', cancel, /ATTENDEE.*\n.*\n/, '', ['line 16: CANCEL without ATTENDEE']],
    ['CANCEL of the confirmed', cancel, 'CANCELLED', 'CONFIRMED', ['line 16: CANCEL with STATUS:CONFIRMED']],
    ['an unknown method', feed, 'PUBLISH', 'REPLY', ['line 5: METHOD has a malformed value']],
  ])('finds %s', (_, sample, from, to, findings) => {
    expect(lintChanged(sample, from, to)).toEqual(findings);
  });

  it('wants one event in an invitation', () => {
    expect(lintCalendar(bytes(extraEvent(request)))).toEqual(['REQUEST with 2 events']);
    expect(lintCalendar(bytes(extraEvent(cancel)))).toEqual(['CANCEL with 2 events']);
  });
});

describe('lintCalendar on times', () => {
  const unused = 'line 8: VTIMEZONE Asia/Seoul is used by no event';

  it.each([
    [
      'an end before the start',
      '20231024T103000',
      '20231024T083000',
      ['line 22: DTEND is not after DTSTART'],
    ],
    ['an end at the start', '20231024T103000', '20231024T090000', ['line 22: DTEND is not after DTSTART']],
    [
      'a floating end',
      'DTEND;TZID=Asia/Seoul',
      'DTEND',
      [
        'line 22: DTEND is not of the type of DTSTART',
        'line 22: DTEND is neither a date, nor in UTC, nor in a zone',
      ],
    ],
    ['a zone together with UTC', '103000', '103000Z', ['line 22: DTEND is no local time']],
    ['a day that is none', '20231024T103000', '20231032T103000', ['line 22: DTEND is no local time']],
    ['an hour that is none', '20231024T103000', '20231024T243000', ['line 22: DTEND is no local time']],
    [
      'no definition of the zone',
      /BEGIN:VTIMEZONE.*END:VTIMEZONE\n/s,
      '',
      [
        'line 13: DTSTART is in Asia/Seoul, which has no VTIMEZONE',
        'line 14: DTEND is in Asia/Seoul, which has no VTIMEZONE',
      ],
    ],
    [
      'an unknown zone',
      /Asia\/Seoul/g,
      'Asia/Suwon',
      [
        'line 21: DTSTART is in Asia/Suwon, which the IANA database does not know',
        'line 22: DTEND is in Asia/Suwon, which the IANA database does not know',
        'line 8: VTIMEZONE Asia/Suwon is used by no event',
      ],
    ],
    [
      'a wrong offset',
      'TO:+0900',
      'TO:+0800',
      [
        'line 21: DTSTART is at UTC+480 min by VTIMEZONE Asia/Seoul, but is at UTC+540 min by IANA',
        'line 22: DTEND is at UTC+480 min by VTIMEZONE Asia/Seoul, but is at UTC+540 min by IANA',
      ],
    ],
    [
      'a definition that begins too late',
      'DTSTART:1970',
      'DTSTART:2024',
      [
        'line 21: DTSTART has no offset by VTIMEZONE Asia/Seoul, but is at UTC+540 min by IANA',
        'line 22: DTEND has no offset by VTIMEZONE Asia/Seoul, but is at UTC+540 min by IANA',
      ],
    ],
    [
      'two definitions',
      /(BEGIN:VTIMEZONE.*END:VTIMEZONE\n)/s,
      '$1$1',
      ['line 16: VTIMEZONE Asia/Seoul twice'],
    ],
    [
      'an RDATE',
      'END:STANDARD',
      'RDATE:20231001T000000\nEND:STANDARD',
      ['line 14: unexpected property RDATE'],
    ],
    ['a definition of nothing', /;TZID=Asia\/Seoul:(\w+)/g, ':$1Z', [unused]],
  ])('finds %s', (_, from, to, findings) => {
    expect(lintChanged(feed, from, to)).toEqual(findings);
  });
});

describe('lintCalendar on summer time', () => {
  const paris = `BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:20220327T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20221030T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
`;
  const spanning = feed
    .replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\n/s, paris)
    .replaceAll('Asia/Seoul', 'Europe/Paris')
    .replace('20231024T103000', '20231031T103000');

  it('follows both rules', () => {
    expect(lintCalendar(bytes(spanning))).toEqual([]);
  });

  it('sees a rule of the wrong week', () => {
    const wrong = spanning
      .replace('DTSTART:20221030', 'DTSTART:20221106')
      .replace('BYMONTH=10;BYDAY=-1SU', 'BYMONTH=11;BYDAY=1SU');

    expect(lintCalendar(bytes(wrong))).toEqual([
      'line 29: DTEND is at UTC+120 min by VTIMEZONE Europe/Paris, but is at UTC+60 min by IANA',
    ]);
  });

  it.each([
    ['a rule that its DTSTART does not follow', '20221030T', '20221029T'],
    ['a rule of another form', 'FREQ=YEARLY;BYMONTH=10', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=10'],
    ['an offset of another form', 'TZOFFSETTO:+0100', 'TZOFFSETTO:+1'],
  ])('does not guess at %s', (_, from, to) => {
    expect(lintChanged(spanning, from, to)).toContain('line 16: unreadable STANDARD');
  });

  it('sees a time that the clocks skip, and takes the first of two that they repeat', () => {
    const skipped = spanning
      .replace('20231024T090000', '20230326T023000')
      .replace('20231031T103000', '20231029T023000');

    expect(lintCalendar(bytes(skipped))).toEqual([
      'line 28: DTSTART does not exist in Europe/Paris',
      'line 8: VTIMEZONE Europe/Paris is not one STANDARD block',
    ]);
  });

  it('wants one block where the offset does not change', () => {
    expect(lintChanged(spanning, '20231031T103000', '20231024T103000')).toEqual([
      'line 8: VTIMEZONE Europe/Paris is not one STANDARD block',
    ]);
  });

  it('wants two blocks where it does', () => {
    expect(lintChanged(spanning, /BEGIN:STANDARD.*END:STANDARD\n/s, '')).toEqual([
      'line 23: DTEND is at UTC+120 min by VTIMEZONE Europe/Paris, but is at UTC+60 min by IANA',
      'line 8: VTIMEZONE Europe/Paris is not one STANDARD and one DAYLIGHT block',
    ]);
  });
});
