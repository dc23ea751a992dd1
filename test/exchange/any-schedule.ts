import fc from 'fast-check';
import { isoWithOffset } from '../../src/kernel/zoned-time.js';
import type {
  ScheduleDocument,
  ScheduleEvent,
  ScheduleLink,
  SchedulePerson,
} from '../../src/exchange/schedule-document.js';

/** Schedules in the shapes that frab, pretalx and c3voc publish: nights, odd names, several persons, everything or next to nothing. */

/** One line as files have it: composed, trimmed, without double spaces. */
const words = fc.oneof(
  fc.constantFrom(
    ...[
      'Saal 1',
      'H.1308 (Rolin)',
      'K.1.105 (La Fontaine)',
      '🎪 Zelt',
      '제1회의실',
      '<b>Hall & "Stairs"</b>',
      '__proto__',
    ],
    ...[
      'constructor',
      "O'Brien; =1+1",
      'Ünïcödé',
      'ᆨ가',
      '<script>alert(1)</script>',
      'a]]>b',
      '{count}',
      '@home',
    ],
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => tidied(text).replace(/^[[［].*?[\]］]/, ''))
    .filter((text) => text !== ''),
);
const tidied = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- no file holds them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim();
const maybe = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: words });
const text = fc.array(words, { maxLength: 4 }).map((lines) => lines.join('\n\n'));
const number = fc.integer({ min: 1, max: 0x7fffffff });

const person = (index: number, name: string): SchedulePerson => ({
  id: index + 1,
  guid: '',
  code: '',
  name,
  biography: '',
  avatar: '',
});

const link: fc.Arbitrary<ScheduleLink> = fc.record({
  href: fc.webUrl({ withQueryParameters: true }),
  title: maybe,
});

const zones = ['Europe/Berlin', 'Asia/Seoul', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/New_York'];

interface Placed {
  event: ScheduleEvent;
  day: string;
}

function placed(zone: string, people: readonly string[], rooms: readonly string[]): fc.Arbitrary<Placed> {
  return fc
    .record({
      guid: fc.uuid(),
      slug: fc.stringMatching(/^[a-z0-9_-]{1,40}[a-z0-9]$/),
      // Eight days from the first on, in steps of five minutes, so that some start after midnight and some at a clock change.
      start: fc.integer({ min: 0, max: 8 * 288 - 1 }),
      minutes: fc.integer({ min: 1, max: 30 * 60 }),
      room: fc.constantFrom('', ...rooms),
      title: words,
      subtitle: maybe,
      type: fc.constantFrom('lecture', 'workshop', 'Talk', 'Plenary', 'other', 'Podium'),
      track: fc.constantFrom('', 'Security & Hacking', 'Art', '정책'),
      language: fc.constantFrom('en', 'de', 'ko', 'en-US', 'zh'),
      abstract: text,
      description: text,
      logo: maybe,
      license: maybe,
      isUnrecorded: fc.boolean(),
      persons: fc.uniqueArray(fc.nat({ max: people.length - 1 }), { maxLength: 5 }),
      links: fc.array(link, { maxLength: 2 }),
      attachments: fc.array(link, { maxLength: 2 }),
    })
    .map(({ start, persons, ...event }) => {
      const instant = new Date(Date.UTC(2023, 9, 25, 0, start * 5));
      const date = isoWithOffset(instant, zone);
      const day = isoWithOffset(new Date(instant.getTime() - 4 * 3_600_000), zone).slice(0, 10);
      const named = persons.map((index) => person(index, people[index] ?? ''));
      return { event: { ...event, id: null, url: '', date, persons: named }, day };
    });
}

/** Up to a dozen events of a few days. Numbers and guids are unique, as in every file that can be imported whole. */
export const anySchedule: fc.Arbitrary<ScheduleDocument> = fc
  .record({
    zone: fc.constantFrom(...zones),
    people: fc.uniqueArray(words, { minLength: 1, maxLength: 6 }),
    rooms: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    acronym: fc.stringMatching(/^[a-z][a-z0-9]{3,12}$/),
    title: words,
  })
  .chain(({ zone, people, rooms, ...conference }) =>
    fc
      .uniqueArray(placed(zone, people, rooms), {
        maxLength: 12,
        selector: ({ event }) => event.guid,
      })
      .chain((events) =>
        fc.uniqueArray(number, { minLength: events.length, maxLength: events.length }).map((ids) => ({
          version: '1',
          baseUrl: 'https://schedule.example/',
          ...conference,
          zone,
          days: daysOf(
            events.map(({ event, day }, index) => ({ day, event: { ...event, id: ids[index] ?? 1 } })),
          ),
        })),
      ),
  );

const daysOf = (events: readonly Placed[]): ScheduleDocument['days'] =>
  [...Map.groupBy(events, ({ day }) => day)].map(([date, ofDay], index) => ({
    index: index + 1,
    date,
    start: '',
    end: '',
    rooms: [...Map.groupBy(ofDay, ({ event }) => event.room)].map(([name, inRoom]) => ({
      name,
      events: inRoom.map(({ event }) => event),
    })),
  }));

/** What docs/exchange.md promises to hold, in one order: XML knows less of persons than JSON. */
export function heldBy({ zone, days }: ScheduleDocument, format: 'xml' | 'json') {
  const events = days.flatMap(({ date: day, rooms }) =>
    rooms.flatMap(({ events: inRoom }) => inRoom.map((event) => ({ day, ...heldOf(event, format) }))),
  );
  return {
    zone: events.length === 0 ? null : zone,
    events: events.sort((a, b) => Number(a.id) - Number(b.id)),
  };
}

const heldOf = ({ url: _url, persons, ...event }: ScheduleEvent, format: 'xml' | 'json') => ({
  ...event,
  persons: persons.map(({ id, name, ...more }) => (format === 'xml' ? { id, name } : { id, name, ...more })),
});
