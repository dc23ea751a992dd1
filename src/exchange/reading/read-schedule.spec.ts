import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeScheduleJson } from '../write-schedule-json.js';
import { writeScheduleXml } from '../write-schedule-xml.js';
import { anySchedule, heldBy } from '../../../test/exchange/any-schedule.js';
import { UnreadableSchedule } from './raw-schedule.js';
import { readSchedule, type ReadSchedule } from './read-schedule.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, zone?: string) => readSchedule(bytes(text), { zone });

const event = (fields = '', attributes = 'id="7" guid="g-7"') => `<event ${attributes}>
<date>2014-12-27T11:00:00+01:00</date><start>11:00</start><duration>00:30</duration>
<room>Saal 1</room><title>Opening</title><type>lecture</type>${fields}
</event>`;
const xml = (
  events: string,
  { conference = '<time_zone_name>Europe/Berlin</time_zone_name>', day = '' } = {},
) =>
  `<schedule><version>1</version><conference><title>T</title><acronym>t</acronym>${conference}</conference>
<day index="1" date="2014-12-27"${day}><room name="Saal 1">${events}</room></day></schedule>`;
const events = ({ document }: ReadSchedule) =>
  document.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
const problems = (found: ReadSchedule) => found.problems.map(({ field, code }) => [field, code]);
const refusal = (text: string | Uint8Array) => {
  try {
    readSchedule(typeof text === 'string' ? bytes(text) : text);
  } catch (error) {
    if (error instanceof UnreadableSchedule) return [error.code, error.values];
    throw error;
  }
  return undefined;
};

describe('a schedule that is read', () => {
  it('is what was written, in both formats', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const fromXml = readSchedule(bytes(writeScheduleXml(schedule)));
        const fromJson = readSchedule(bytes(writeScheduleJson(schedule)));

        expect([fromXml.problems, fromJson.problems]).toEqual([[], []]);
        expect(heldBy(fromXml.document, 'xml')).toEqual(heldBy(schedule, 'xml'));
        expect(heldBy(fromJson.document, 'json')).toEqual(heldBy(schedule, 'json'));
      }),
      { numRuns: 60 },
    );
  });

  it('has its instants by their offsets, whatever zone is named', () => {
    const [first] = events(read(xml(event())));

    expect(first).toMatchObject({ date: '2014-12-27T11:00:00+01:00', minutes: 30, id: 7, guid: 'g-7' });
  });

  it('takes clock times of a day for the next date while the day has not changed', () => {
    const night = event().replace(/<date>.*<\/date><start>11:00/, '<start>02:30');
    const found = read(
      xml(night, {
        conference: '<time_zone_name>Europe/Berlin</time_zone_name><day_change>04:00</day_change>',
      }),
    );

    expect(found.document.days[0]?.date).toBe('2014-12-27');
    expect(events(found)[0]?.date).toBe('2014-12-28T02:30:00+01:00');
  });

  it('keeps a zone by its offset where no zone is named, and says so', () => {
    const found = read(xml(event(), { conference: '' }));

    expect(found.document.zone).toBe('Etc/GMT-1');
    expect(found.notes.map(({ code }) => code)).toEqual(['exchange.zone-by-offset']);
    expect(read(xml(event(), { conference: '' }), 'Europe/Paris').document.zone).toBe('Europe/Paris');
  });

  it('takes clock times that bear the offset of UTC for those of the zone that the organizer names', () => {
    const utc = (start: string) =>
      xml(event().replace('+01:00', '+00:00').replace('11:00</start>', `${start}</start>`), {
        conference: '',
      });
    const found = read(utc('11:00'), 'America/Toronto');

    expect(events(found)[0]?.date).toBe('2014-12-27T11:00:00-05:00');
    expect(found.notes.map(({ code }) => code)).toEqual(['exchange.zone-by-clock']);
    expect(events(read(utc('06:00'), 'America/Toronto'))[0]?.date).toBe('2014-12-27T06:00:00-05:00');
  });

  it('passes over what it does not know', () => {
    const found = read(xml(`${event('<mood>high</mood>')}<pause/>`));

    expect(problems(found)).toEqual([]);
    expect(events(found).length).toBe(1);
  });

  it('names line and field of what is wrong, and leaves only that event out', () => {
    const bad = event('', 'id="8" guid="g-8"')
      .replace('00:30', '00:00')
      .replace('+01:00', '')
      .replace('2014-12-27T11:00:00', '2014-02-30T11:00:00');
    const found = read(xml(`${event()}\n${bad}`));

    expect(found.problems).toMatchObject([
      { place: { line: 6 }, title: 'Opening', field: 'date', code: 'exchange.bad-date' },
      { place: { line: 6 }, title: 'Opening', field: 'duration', code: 'exchange.zero-duration' },
    ]);
    expect(events(found).map(({ id }) => id)).toEqual([7]);
  });

  it.each([
    ['-00:30', 'exchange.negative-duration'],
    ['0:00', 'exchange.zero-duration'],
    ['half an hour', 'exchange.bad-duration'],
    ['00:75', 'exchange.bad-duration'],
    ['999:00', 'exchange.too-long-duration'],
  ])('refuses the duration %s', (duration, code) => {
    expect(problems(read(xml(event().replace('00:30', duration))))).toEqual([['duration', code]]);
  });

  it('loses direction marks and controls that no form of the forum would take', () => {
    const marked = event().replace('Opening', 'Ope\u202ening\ufeff').replace('Saal 1', 'Sa\u200fal 1');

    expect(events(read(xml(marked)))).toMatchObject([{ title: 'Opening', room: 'Saal 1' }]);
  });

  it.each(['0', '-3', '2147483648', '1e400', 'Infinity', '7.5'])('refuses the id %s', (id) => {
    expect(problems(read(xml(event('', `id="${id}" guid="g"`))))).toEqual([['id', 'exchange.bad-id']]);
  });

  it('tells of an id that stands there twice, and takes the first', () => {
    const found = read(xml(`${event()}${event().replace('Opening', 'Again')}`));

    expect(found.problems).toMatchObject([
      { title: 'Again', field: 'guid', code: 'exchange.twice-line', values: { id: 'g-7', first: '2' } },
    ]);
    expect(events(found).map(({ title }) => title)).toEqual(['Opening']);
  });

  it('tells of days that overlap', () => {
    const text = xml(event()).replace('</schedule>', '<day index="2" date="2014-12-27"/></schedule>');

    expect(read(text).notes).toMatchObject([
      { code: 'exchange.days-overlap', values: { other: '2014-12-27' } },
    ]);
  });

  it('keeps markup in titles and texts as the characters that they are', () => {
    const found = read(xml(event('<abstract>&lt;script&gt;alert(1)&lt;/script&gt;</abstract>')));

    expect(events(found)[0]?.abstract).toBe('<script>alert(1)</script>');
  });
});

describe('what is no schedule', () => {
  const laughs = `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

  it.each([
    [`<?xml version="1.0"?>\n${laughs}\n${xml(event('<abstract>&b;</abstract>'))}`, 'exchange.doctype', 2],
    [`<!DOCTYPE s SYSTEM "file:///etc/passwd"><schedule/>`, 'exchange.doctype', 1],
    [xml(event('<abstract>&b;</abstract>')), 'exchange.not-well-formed', 4],
    [xml('<event id="1">'), 'exchange.not-well-formed', 2],
    ['<schedule>'.repeat(30), 'exchange.too-deep', 1],
  ])('is refused by the line: %#', (text, code, line) => {
    expect(refusal(text)).toMatchObject([code, { line }]);
  });

  it.each([
    ['', 'exchange.empty'],
    ['hello', 'exchange.not-a-schedule'],
    ['<html></html>', 'exchange.not-a-schedule'],
    ['{"schedule":{}}', 'exchange.not-a-schedule'],
    ['{"schedule":', 'exchange.not-json'],
    [`{"a":${'['.repeat(100_000)}`, 'exchange.too-deep-json'],
    ['{"schedule":{"conference":{"days":[null]}}}', 'exchange.not-an-object'],
    ['{"__proto__":{"schedule":{"conference":{"days":[]}}}}', 'exchange.not-a-schedule'],
    [xml(event(), { conference: '<time_zone_name>Mars/Olympus</time_zone_name>' }), 'exchange.unknown-zone'],
  ])('is refused with a reason: %#', (text, code) => {
    expect(refusal(text)?.[0]).toBe(code);
  });

  it.each([
    ['too-many-days', `<schedule>${'<day date="2023-10-23"/>'.repeat(401)}</schedule>`],
    ['too-many-people', xml(event(`<persons>${'<person>a</person>'.repeat(100)}</persons>`, '').repeat(201))],
    ['too-many-people', xml(event(`<persons>${'<person>a</person>'.repeat(100_000)}</persons>`))],
    [
      'too-many-people',
      JSON.stringify({
        schedule: {
          conference: { days: [{ rooms: { A: [{ persons: Array(100_000).fill({ name: 'a' }) }] } }] },
        },
      }),
    ],
  ])('is of more than any conference has: %s', (code, text) => {
    expect(refusal(text)?.[0]).toBe(`exchange.${code}`);
  });

  it('is a text that never ends', () => {
    expect(refusal(`{"${'\\"'.repeat(2_000_000)}`)?.[0]).toBe('exchange.not-json');
  });

  it('is more than ten megabytes', () => {
    expect(refusal(new Uint8Array(50_000_000))).toEqual(['exchange.too-large', { megabytes: 10 }]);
  });

  it('is not in the encoding that it says', () => {
    expect(refusal(Uint8Array.of(0x3c, 0x61, 0xff, 0xff))).toEqual([
      'exchange.encoding',
      { encoding: 'utf-8' },
    ]);
    expect(refusal('<?xml version="1.0" encoding="klingon"?><schedule/>')).toEqual([
      'exchange.encoding',
      { encoding: 'klingon' },
    ]);
  });

  it('does not become the prototype of anything', () => {
    const json = JSON.stringify({
      schedule: { conference: { time_zone_name: 'UTC', days: [{ date: '2023-10-23', rooms: {} }] } },
    }).replace(
      '"rooms":{}',
      '"rooms":{"__proto__":[{"__proto__":{"polluted":1},"id":1,"title":"A","date":"2023-10-23T09:00:00Z","duration":"00:30"}]}',
    );
    const found = read(json);

    expect(events(found)[0]?.room).toBe('__proto__');
    expect('polluted' in {}).toBe(false);
  });
});
