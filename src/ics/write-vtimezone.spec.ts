import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { buildCalendarEvent, buildFeed, buildTimes } from '../../test/support/calendar-files.js';
import { lintCalendar } from './lint-calendar.js';
import { writeCalendar } from './write-calendar.js';

/** A feed with an hour from each instant, in the zone. */
function feedOf(zone: string, starts: readonly string[]): string {
  const events = starts.map((start, index) =>
    buildCalendarEvent({ uid: `co-event-${index}@apuf8.example`, when: buildTimes(start, zone) }),
  );
  return writeCalendar(buildFeed(events));
}

const linesOf = (feed: string, name: string) => feed.split('\r\n').filter((line) => line.startsWith(name));

/** The instants that ical.js reads, by the VTIMEZONE in the file alone. */
function instantsIn(feed: string, name: 'dtstart' | 'dtend'): string[] {
  return new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((event) => {
    const time = event.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) throw new Error(`${name} is not a time`);
    return time.toJSDate().toISOString();
  });
}

const iso = (instant: string, plus = 0) => new Date(Date.parse(instant) + plus).toISOString();

describe('zones of a feed', () => {
  it.each([
    ['Asia/Seoul', '+0900', '20231031T190000'],
    ['Asia/Almaty', '+0600', '20231031T160000'],
    ['Asia/Tehran', '+0330', '20231031T133000'],
    ['Asia/Kabul', '+0430', '20231031T143000'],
    ['Asia/Kathmandu', '+0545', '20231031T154500'],
    ['Pacific/Marquesas', '-0930', '20231031T003000'],
    ['Pacific/Niue', '-1100', '20231030T230000'],
    ['Pacific/Kiritimati', '+1400', '20231101T000000'],
    ['Pacific/Apia', '+1300', '20231031T230000'],
    ['Pacific/Chatham', '+1345', '20231031T234500'],
    ['Pacific/Auckland', '+1300', '20231031T230000'],
    ['Europe/Paris', '+0100', '20231031T110000'],
    ['Europe/Istanbul', '+0300', '20231031T130000'],
    ['America/New_York', '-0400', '20231031T060000'],
  ])('puts %s on World Cities Day at %s, in one STANDARD block', (zone, offset, local) => {
    const start = '2023-10-31T10:00:00Z';
    const feed = feedOf(zone, [start]);

    expect(linesOf(feed, 'DTSTART;')).toEqual([`DTSTART;TZID=${zone}:${local}`]);
    expect(linesOf(feed, 'TZOFFSET')).toEqual([`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`]);
    expect(linesOf(feed, 'BEGIN:DAYLIGHT')).toEqual([]);
    expect(instantsIn(feed, 'dtstart')).toEqual([iso(start)]);
    expect(instantsIn(feed, 'dtend')).toEqual([iso(start, 3_600_000)]);
    expect(lintCalendar(feed)).toEqual([]);
  });

  it('states two yearly rules when the clocks change between the events', () => {
    const starts = ['2023-10-31T09:00:00Z', '2023-10-20T08:00:00Z'];
    const feed = feedOf('Europe/Paris', starts);

    expect(feed.slice(feed.indexOf('TZID'), feed.indexOf('END:VTIMEZONE')).split('\r\n')).toEqual([
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:20220327T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:UTC+02:00',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20221030T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:UTC+01:00',
      'END:STANDARD',
      '',
    ]);
    expect(linesOf(feed, 'DTSTART;')).toEqual([
      'DTSTART;TZID=Europe/Paris:20231031T100000',
      'DTSTART;TZID=Europe/Paris:20231020T100000',
    ]);
    expect(instantsIn(feed, 'dtstart')).toEqual(starts.map((start) => iso(start)));
    expect(lintCalendar(feed)).toEqual([]);
  });

  it.each([
    ['America/New_York', ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']],
    ['Pacific/Auckland', ['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU']],
    ['Australia/Lord_Howe', ['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU']],
  ])('learns the rules of %s', (zone, rules) => {
    const starts = [
      '2023-02-01T12:00:00Z',
      '2023-06-01T12:00:00Z',
      '2023-12-01T12:00:00Z',
      '2024-06-01T12:00:00Z',
    ];
    const feed = feedOf(zone, starts);

    expect(linesOf(feed, 'RRULE')).toEqual(rules.map((rule) => `RRULE:${rule}`));
    expect(instantsIn(feed, 'dtstart')).toEqual(starts.map((start) => iso(start)));
    expect(lintCalendar(feed)).toEqual([]);
  });

  it('gives an event in UTC when no rule reaches it: Almaty changed its clocks once, on 1 March 2024', () => {
    const feed = feedOf('Asia/Almaty', ['2024-10-31T04:00:00Z', '2023-10-31T04:00:00Z']);

    expect(linesOf(feed, 'DTSTART')).toEqual([
      'DTSTART:19700101T000000',
      'DTSTART:20241031T040000Z',
      'DTSTART;TZID=Asia/Almaty:20231031T100000',
    ]);
    expect(linesOf(feed, 'TZOFFSETTO')).toEqual(['TZOFFSETTO:+0600']);
    expect(lintCalendar(feed)).toEqual([]);
  });

  it('gives an event in UTC when the rule did not hold in its year: Tehran gave summer time up in 2022', () => {
    const feed = feedOf('Asia/Tehran', [
      '2022-07-31T06:30:00Z',
      '2022-10-31T06:30:00Z',
      '2023-07-31T06:30:00Z',
    ]);

    expect(linesOf(feed, 'DTSTART;')).toEqual([
      'DTSTART;TZID=Asia/Tehran:20220731T110000',
      'DTSTART;TZID=Asia/Tehran:20221031T100000',
    ]);
    expect(linesOf(feed, 'DTSTART:2023')).toEqual(['DTSTART:20230731T063000Z']);
    expect(lintCalendar(feed)).toEqual([]);
  });

  it.each(['2023-10-29T00:30:00.500Z', '2023-10-29T01:30:00.500Z', '2023-10-28T23:30:00.000Z'])(
    'gives the event of %s in UTC, because Paris repeats an hour of it, and defines no zone for nobody',
    (start) => {
      const feed = feedOf('Europe/Paris', [start]);

      expect(linesOf(feed, 'BEGIN:VTIMEZONE')).toEqual([]);
      expect(linesOf(feed, 'DTSTART')).toEqual([`DTSTART:${start.slice(0, 19).replace(/[-:]/g, '')}Z`]);
      expect(lintCalendar(feed)).toEqual([]);
    },
  );

  it('keeps the wall clock right up to the repeated hour, and right after it', () => {
    expect(
      linesOf(feedOf('Europe/Paris', ['2023-10-28T22:59:59.999Z', '2023-10-29T02:00:00Z']), 'DTSTART;'),
    ).toEqual(['DTSTART;TZID=Europe/Paris:20231029T005959', 'DTSTART;TZID=Europe/Paris:20231029T030000']);
  });

  it('keeps the zones of one file apart', () => {
    const zones = ['Asia/Seoul', 'Europe/Paris', 'Pacific/Apia', 'Asia/Seoul'];
    const events = zones.map((zone, index) =>
      buildCalendarEvent({ uid: `${index}@apuf8.example`, when: buildTimes('2023-10-31T10:00:00Z', zone) }),
    );
    const feed = writeCalendar(buildFeed(events));

    expect(linesOf(feed, 'TZID')).toEqual(['TZID:Asia/Seoul', 'TZID:Europe/Paris', 'TZID:Pacific/Apia']);
    expect(instantsIn(feed, 'dtstart')).toEqual(zones.map(() => '2023-10-31T10:00:00.000Z'));
  });

  it('states for any zone and any instants what it was given', () => {
    const zones = fc.constantFrom(
      ...['Asia/Seoul', 'Asia/Almaty', 'Asia/Tehran', 'Asia/Kathmandu', 'Asia/Gaza', 'Asia/Beirut', 'UTC'],
      ...[
        'Pacific/Apia',
        'Pacific/Niue',
        'Pacific/Kiritimati',
        'Pacific/Chatham',
        'Pacific/Fiji',
        'Australia/Sydney',
      ],
      ...[
        'Europe/Paris',
        'Europe/Dublin',
        'Africa/Casablanca',
        'Africa/Cairo',
        'America/Santiago',
        'America/Nuuk',
      ],
    );
    const minutes = fc.integer({ min: Date.UTC(2021, 0) / 60_000, max: Date.UTC(2026, 0) / 60_000 });
    const starts = minutes.map((minute) => new Date(minute * 60_000).toISOString());

    fc.assert(
      fc.property(zones, fc.array(starts, { minLength: 1, maxLength: 6 }), (zone, instants) => {
        const feed = feedOf(zone, instants);
        expect(lintCalendar(feed)).toEqual([]);
        expect(instantsIn(feed, 'dtstart')).toEqual(instants);
        expect(instantsIn(feed, 'dtend')).toEqual(instants.map((instant) => iso(instant, 3_600_000)));
      }),
      { numRuns: 100 },
    );
  });
});
