import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { buildCalendarEvent, buildFeed, buildInvitation } from '../../test/support/calendar-files.js';
import type { CalendarFile } from './calendar-file.js';
import { lintCalendar } from './lint-calendar.js';
import { writeCalendar } from './write-calendar.js';

const fragments = [
  ...[
    '\r\nX-EVIL:1',
    '\nEND:VEVENT\nBEGIN:VALARM',
    '\rATTENDEE:mailto:e@evil.example',
    '\u2028X-EVIL:1',
    '\u0085X:1',
  ],
  ...[';,"^\\', '\\n', '\\', '^n', "^'", '";X-EVIL="1', ':', '\r\n ', '\t', ' ', '\0', '\x1b[2J', '\ufeff'],
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    '가'.repeat(300),
    'x'.repeat(200),
    '\u202egpj.exe',
    '\u2067سالن\u2069',
    '\ud83d',
    '\udc00',
    'é',
  ],
];

/** Text that begins with a letter, so that it is never blank: that is refused, not cleaned. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 6,
  })
  .map((parts) => `a${parts.join('')}`);

/** What a reader should get back, written down without the writer's own expressions. */
function expectedText(value: string): string {
  const breaks = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  const dropped = ['\ufeff', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\x7f'];
  const isControl = (code: number) => code < 0x20 || (code >= 0x80 && code < 0xa0);
  return Array.from(value.replaceAll('\r\n', '\n').toWellFormed())
    .map((character) => (breaks.includes(character) ? '\n' : character))
    .filter((character) => !dropped.includes(character))
    .filter((character) => '\n\t'.includes(character) || !isControl(character.charCodeAt(0)))
    .join('');
}

const expectedName = (value: string) =>
  Array.from(expectedText(value))
    .filter((character) => !'"^\\'.includes(character))
    .join('')
    .split(/\s+/)
    .join(' ')
    .trim();

function fileOf(text: string): CalendarFile {
  return {
    ...buildFeed([
      buildCalendarEvent({
        summary: text,
        description: text,
        location: text,
        // ical.js does not see that a backslash before a comma may itself be escaped.
        categories: [`${text}.`, text],
        conference: { uri: 'https://live.example/1', label: text },
        organizer: { name: text, address: 'forum@apuf8.example' },
      }),
    ]),
    name: text,
    description: text,
  };
}

/** ical.js leaves the values of properties that it does not know as they stand in the file. */
const unescaped = (value: unknown) =>
  String(value).replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

const names = (component: ICAL.Component) => component.getAllProperties().map((property) => property.name);

describe('hostile text', () => {
  it('comes back as it was meant, in the property where it was put', () => {
    const benign = new ICAL.Component(ICAL.parse(writeCalendar(fileOf('benign'))));

    fc.assert(
      fc.property(hostile, (text) => {
        const written = writeCalendar(fileOf(text));
        const calendar = new ICAL.Component(ICAL.parse(written));
        const [event, ...more] = calendar.getAllSubcomponents('vevent');

        expect(lintCalendar(written, { publicFeed: true })).toEqual([]);
        expect(names(calendar)).toEqual(names(benign));
        expect(calendar.getAllSubcomponents()).toHaveLength(2);
        expect(more).toEqual([]);
        expect(event && names(event)).toEqual(names(benign.getFirstSubcomponent('vevent') ?? benign));
        expect(calendar.getFirstPropertyValue('description')).toBe(expectedText(text));
        for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc']) {
          expect(unescaped(calendar.getFirstPropertyValue(name))).toBe(expectedText(text));
        }
        for (const name of ['summary', 'description', 'location']) {
          expect(event?.getFirstPropertyValue(name)).toBe(expectedText(text));
        }
        expect(event?.getFirstProperty('categories')?.getValues()).toEqual([
          `${expectedText(text)}.`,
          expectedText(text),
        ]);
        expect(event?.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe(expectedName(text));
        expect(event?.getFirstProperty('conference')?.getFirstParameter('label')).toBe(expectedName(text));
      }),
      { numRuns: 100 },
    );
  });

  it('cannot reach an invitation through the name of the person invited', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const written = writeCalendar(
          buildInvitation({ attendee: { name, address: 'a@delegation.example', partstat: 'ACCEPTED' } }),
        );
        const event = new ICAL.Component(ICAL.parse(written)).getFirstSubcomponent('vevent');

        expect(lintCalendar(written)).toEqual([]);
        expect(event?.getAllProperties('attendee').map((attendee): unknown => attendee.toJSON())).toEqual([
          [
            'attendee',
            {
              cn: expectedName(name),
              cutype: 'INDIVIDUAL',
              role: 'REQ-PARTICIPANT',
              partstat: 'ACCEPTED',
              rsvp: 'TRUE',
            },
            'cal-address',
            'mailto:a@delegation.example',
          ],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('in a link or an address either stays one valid value or is refused', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { organizer } = buildCalendarEvent();
        const files = [
          buildFeed([buildCalendarEvent({ url: `https://a.example/${text}` })]),
          buildFeed([
            buildCalendarEvent({ conference: { uri: `https://a.example/${text}`, label: 'Live' } }),
          ]),
          buildFeed([buildCalendarEvent({ organizer: { ...organizer, address: `${text}@apuf8.example` } })]),
          buildFeed([buildCalendarEvent({ when: { ...buildTime(), zone: text } })]),
          { ...buildFeed(), source: `https://a.example/${text}` },
          { ...buildFeed(), url: `https://a.example/${text}` },
        ];
        for (const file of files) expect(lintUnlessRefused(file)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function buildTime() {
  const start = new Date('2023-10-24T00:00:00Z');
  return { kind: 'timed', start, end: new Date('2023-10-24T01:00:00Z') } as const;
}

function lintUnlessRefused(file: CalendarFile): string[] {
  let written: string;
  try {
    written = writeCalendar(file);
  } catch {
    return [];
  }
  return lintCalendar(written);
}
