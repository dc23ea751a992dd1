import { describe, expect, it } from '@jest/globals';
import { UnreadableCalendar } from './published-calendar.js';
import { readPublished } from './read-published.js';

const window = { from: '2023-09-01', to: '2023-11-30' };

const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:walk@host.example', 'SUMMARY:Walk', ...lines, 'END:VEVENT'].join('\r\n');

const read = (...parts: string[]) => readPublished(calendar(...parts), window);
const starts = (...lines: string[]) =>
  read(event(...lines)).entries.map(({ when }) =>
    when.kind === 'all-day' ? when.from : when.kind === 'floating' ? when.start : when.start.toISOString(),
  );
const refusal = (text: string): string | undefined => {
  try {
    readPublished(text, window);
    return undefined;
  } catch (error) {
    return error instanceof UnreadableCalendar ? error.reason : String(error);
  }
};

const koreanTime = `BEGIN:VTIMEZONE
TZID:Korea Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE`;

describe('a published calendar', () => {
  it('is read with what an entry says', () => {
    const { name, entries, problems } = read(
      'X-WR-CALNAME:City of Suwon',
      event(
        'DTSTART;TZID=Asia/Seoul:20231031T090000',
        'DTEND;TZID=Asia/Seoul:20231031T113000',
        'DESCRIPTION:Along the walls\\, with',
        '  a guide',
        'LOCATION:Paldalmun Gate',
        'GEO:37.2636;127.0286',
        'URL:https://suwon.example/walk',
        'CATEGORIES:Walk,Heritage',
        'SEQUENCE:3',
        'ORGANIZER;CN="City of Suwon":mailto:a@suwon.example',
      ),
    );

    expect(problems).toEqual([]);
    expect(name).toBe('City of Suwon');
    expect(entries).toEqual([
      {
        uid: 'walk@host.example',
        recurrenceId: null,
        sequence: 3,
        when: {
          kind: 'zoned',
          start: new Date('2023-10-31T00:00:00Z'),
          end: new Date('2023-10-31T02:30:00Z'),
          zone: 'Asia/Seoul',
        },
        summary: 'Walk',
        description: 'Along the walls, with a guide',
        location: 'Paldalmun Gate',
        geo: { latitude: 37.2636, longitude: 127.0286 },
        url: 'https://suwon.example/walk',
        categories: ['Walk', 'Heritage'],
        isCancelled: false,
        organizer: 'City of Suwon',
      },
    ]);
  });

  it('tells whole days with their last day', () => {
    const { entries } = read(event('DTSTART;VALUE=DATE:20231030', 'DTEND;VALUE=DATE:20231101'));

    expect(entries[0]?.when).toEqual({ kind: 'all-day', from: '2023-10-30', to: '2023-10-31' });
  });

  it('knows floating times from those in a zone', () => {
    const { entries } = read(event('DTSTART:20231031T090000', 'DURATION:PT90M'));

    expect(entries[0]?.when).toEqual({
      kind: 'floating',
      start: '2023-10-31T09:00:00',
      end: '2023-10-31T10:30:00',
    });
  });

  it.each([
    ['universal time', 'DTSTART:20231031T000000Z'],
    [
      'a zone with the prefix of its maker',
      'DTSTART;TZID=/maker.example/20230101_1/Asia/Seoul:20231031T090000',
    ],
    ['a zone that it describes itself', 'DTSTART;TZID=Korea Standard Time:20231031T090000'],
  ])('reads %s', (_name, line) => {
    const { entries } = read(koreanTime.replaceAll('\n', '\r\n'), event(line));

    expect(entries[0]?.when).toMatchObject({ kind: 'zoned', start: new Date('2023-10-31T00:00:00Z') });
  });

  it('expands a rule on the wall clock, across a clock change, within the window', () => {
    const weekly = starts(
      'DTSTART;TZID=Europe/Paris:20231015T180000',
      'RRULE:FREQ=WEEKLY;UNTIL=20231105T170000Z',
      'EXDATE;TZID=Europe/Paris:20231022T180000',
    );
    const long = starts('DTSTART;VALUE=DATE:20150101', 'RRULE:FREQ=MONTHLY');

    expect(weekly).toEqual([
      '2023-10-15T16:00:00.000Z',
      '2023-10-29T17:00:00.000Z',
      '2023-11-05T17:00:00.000Z',
    ]);
    expect(long).toEqual(['2023-09-01', '2023-10-01', '2023-11-01']);
  });

  it('puts an exception in the place of its occurrence and keeps the identity of that', () => {
    const { entries } = read(
      event('DTSTART:20231010T100000Z', 'RRULE:FREQ=DAILY;COUNT=3'),
      event('RECURRENCE-ID:20231011T100000Z', 'DTSTART:20231011T140000Z', 'STATUS:CANCELLED'),
    );

    expect(entries.map(({ recurrenceId, isCancelled }) => [recurrenceId, isCancelled]).sort()).toEqual([
      ['20231010T100000', false],
      ['20231011T100000', true],
      ['20231012T100000', false],
    ]);
  });

  it('takes the newest of several versions', () => {
    const { entries } = read(
      event('DTSTART:20231011T100000Z', 'SEQUENCE:2'),
      event('DTSTART:20231010T100000Z', 'SEQUENCE:1'),
    );

    expect(entries.map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('tells of a broken entry and keeps the others', () => {
    const { entries, problems, hidden, outside } = read(
      event('DTSTART:garbage'),
      event('DTSTART:20231010T100000Z', 'RRULE:FREQ=SECONDLY'),
      event('DTSTART;TZID=Nowhere:20231010T100000'),
      'BEGIN:VEVENT\r\nSUMMARY:Without\r\nDTSTART:20231010T100000Z\r\nEND:VEVENT',
      event('CLASS:PRIVATE', 'DTSTART:20231010T100000Z'),
      event('DTSTART:20240101T100000Z').replace('walk@', 'later@'),
      event('DTSTART:20231010T100000Z').replace('walk@', 'good@'),
    );

    expect(entries.map(({ uid }) => uid)).toEqual(['good@host.example']);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'no-uid',
      'too-often',
      'unknown-zone',
      'unreadable',
    ]);
    expect([hidden, outside]).toEqual([1, 1]);
  });

  it.each([
    ['<!doctype html><title>Sign in</title>', 'not-a-calendar'],
    ['', 'not-a-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n', 'cut-short'],
    [calendar(...Array.from({ length: 5_001 }, () => event('DTSTART:20231010T100000Z'))), 'too-many-entries'],
    [
      calendar(
        ...Array.from({ length: 40 }, (_, index) =>
          event('DTSTART;VALUE=DATE:19700101', 'RRULE:FREQ=DAILY').replace('walk@', `${String(index)}@`),
        ),
      ),
      'too-complex',
    ],
  ])('is refused as a whole where nothing of it can be trusted', (text, reason) => {
    expect(refusal(text)).toBe(reason);
  });
});
