import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { Room } from '../../src/forum/room.entity.js';
import { ScheduleImport } from '../../src/exchange/schedule-import.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { ReleasedSession } from '../../src/scheduling/releases/released-session.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { writeXlsx } from '../../src/sheets/write-sheet.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';

const home = '/en/organizer/exchange';

const event = (id: number, fields: string) => `<event id="${String(id)}" guid="guid-${String(id)}">
<date>2023-10-24T23:30:00+09:00</date><duration>01:30</duration><type>lecture</type>${fields}</event>`;
const schedule = (events: string) => `<?xml version="1.0"?>
<schedule><version>1</version>
<conference><title>Night of cities</title><acronym>night</acronym><time_zone_name>Asia/Seoul</time_zone_name></conference>
<day index="1" date="2023-10-24"><room name="Roof 🎪 &amp; terrace">${events}</room></day></schedule>`;
const two = schedule(
  event(
    1,
    '<title>Lanterns</title><persons><person id="8">Kim Minji</person><person id="9">Ana Vakil</person></persons>',
  ) +
    event(
      2,
      '<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><abstract>&lt;img src=x onerror=alert(1)&gt; **bold**</abstract><persons><person id="8">Kim Minji</person></persons>',
    ),
);

describe('import and export', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let bomb: Uint8Array;

  beforeAll(async () => {
    // Before there are connections: packing blocks the process so long that idle ones would be closed.
    bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70_000_000) }, { level: 1 });
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const handIn = (
    content: string | Uint8Array,
    fields: Record<string, string> = {},
    name = 'schedule.xml',
  ) => {
    const body = new FormData();
    for (const [field, value] of Object.entries({
      textLocale: 'en',
      of: 'sessions',
      ready: 'yes',
      ...fields,
    }))
      body.set(field, value);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    body.set('file', new File([new Uint8Array(bytes)], name));
    return organizer.request('POST', `${home}/imports`, {
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  };
  const open = async (...given: Parameters<typeof handIn>) => {
    const { status, location, text } = await handIn(...given);
    expect([status, status === 303 ? '' : textOf(text)]).toEqual([303, '']);
    return location ?? '';
  };
  const shown = async (path: string) => textOf((await organizer.get(path)).text);
  const confirm = async (path: string) => {
    const [, mark = ''] = /name="mark" value="([^"]+)"/.exec((await organizer.get(path)).text) ?? [];
    return organizer.post(`${path}/confirmation`, { mark });
  };
  const session = (title: string) =>
    forum.read(async (em) => (await em.find(Session)).find((each) => each.title.en === title));
  const cells = async (path: string) =>
    (await readSheet((await organizer.get(path)).bytes)).rows.map((row) => row.cells);

  it('shows what a schedule would do, and writes nothing of it', async () => {
    const before = await forum.count(Session);
    const path = await open(two);

    const text = await shown(path);

    expect(text).toContain('2 New sessions');
    expect(text).toContain('New rooms (1) Roof 🎪 & terrace');
    expect(text).toContain('New speakers (2) Kim Minji, Ana Vakil');
    expect(text).toContain('are in Roof 🎪 & terrace at the same time.');
    expect(text).toContain('Kim Minji would have to be in “Lanterns” and in');
    expect(text).toContain('Line 4 Lanterns Tuesday, 24 October 2023, 23:30');
    expect([await forum.count(Session), await forum.count(Room, { id: 'scc-roof-terrace' })]).toEqual([
      before,
      0,
    ]);
  });

  it('writes what was seen into the draft, and the public sees none of it', async () => {
    const path = await open(two);

    const answer = await confirm(path);

    expect([answer.status, answer.location]).toEqual([303, path]);
    expect(await shown(path)).toContain('2 sessions are new, none was changed, 0 stayed as they were.');
    const lanterns = await session('Lanterns');
    const id = lanterns?.id ?? '';
    const slot = await forum.read((em) => em.findOneBy(Slot, { sessionId: id }));
    expect([id, lanterns?.state, lanterns?.isReady]).toEqual(['lanterns', 'draft', true]);
    expect([slot?.onDate, slot?.untilDate, slot?.endsAt]).toEqual([
      '2023-10-24',
      '2023-10-25',
      new Date('2023-10-24T16:00:00Z'),
    ]);
    expect(await forum.count(ReleasedSession, { sessionId: id })).toBe(0);
    expect((await forum.visitor().get(`/en/sessions/${id}`)).status).toBe(404);
    expect((await forum.visitor().get('/schedule.xml')).text).not.toContain('Lanterns');
  });

  it('shows the second import of a file to change nothing, and does not offer it', async () => {
    const path = await open(two);

    const page = await organizer.get(path);

    expect(textOf(page.text)).toContain('The draft says all of this already: there is nothing to write.');
    expect(page.text).not.toContain(`${path}/confirmation`);
  });

  it('shows markup in titles and texts as what it is', async () => {
    const page = await organizer.get(
      await open(two.replaceAll('guid-', 'other-').replaceAll(' id="', ' id="5')),
    );

    expect(page.text).toContain(
      '&lt;script>alert(1)&lt;/script>'.replaceAll('>', page.text.includes('&gt;alert') ? '&gt;' : '>'),
    );
    expect(page.text).not.toContain('<script>alert');
  });

  it('names what a changed file would change, from what to what', async () => {
    const path = await open(two.replace('T23:30', 'T22:00').replace('Ana Vakil', 'Ana Vakili'));

    const text = await shown(path);

    expect(text).toContain('1 Changed sessions');
    expect(text).toContain('Time 2023-10-24 23:30 (01:30) → 2023-10-24 22:00 (01:30)');
    expect(text).toContain('Name Ana Vakil → Ana Vakili');
    await confirm(path);
    const [person] = await forum.read((em) => em.findBy(Person, { displayName: 'Ana Vakili' }));
    expect(person).toBeDefined();
  });

  it('asks again where somebody has edited the draft since the preview', async () => {
    const path = await open(two.replace('T23:30', 'T21:00'));
    const [, mark = ''] = /name="mark" value="([^"]+)"/.exec((await organizer.get(path)).text) ?? [];
    const [item] = await forum.read((em) => em.findBy(Slot, { sessionId: 'lanterns' }));
    await forum.database.write((em) => em.update(Slot, { sessionId: 'lanterns' }, { roomId: null }));

    const answer = await organizer.post(`${path}/confirmation`, { mark });

    expect(answer.status).toBe(409);
    expect(textOf(answer.text)).toContain('Somebody has changed the draft meanwhile.');
    expect(await forum.read((em) => em.findOneBy(Slot, { sessionId: 'lanterns' }))).toMatchObject({
      startsAt: item?.startsAt,
    });
    await forum.database.write((em) =>
      em.update(Slot, { sessionId: 'lanterns' }, { roomId: item?.roomId ?? null }),
    );
  });

  it('refuses a second confirmation, and keeps nothing of the file', async () => {
    const path = await open(two.replace('Lanterns', 'Lanterns and boats'));
    const [, mark = ''] = /name="mark" value="([^"]+)"/.exec((await organizer.get(path)).text) ?? [];

    const answers = [
      await organizer.post(`${path}/confirmation`, { mark }),
      await organizer.post(`${path}/confirmation`, { mark }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    const kept = await forum.read((em) => em.findOneBy(ScheduleImport, { id: path.split('/').at(-1) ?? '' }));
    expect([kept?.state, kept?.content]).toEqual(['confirmed', null]);
  });

  it('leaves rows with problems out and lists them, also as a file', async () => {
    const bad = schedule(
      event(31, '<title>Good</title>') + event(32, '<title>=Bad()</title>').replace('01:30', '00:00'),
    );
    const path = await open(bad);

    expect(await shown(path)).toContain('Line 5 =Bad() duration The duration 00:00 is nothing.');
    expect((await organizer.get(`${path}/problems.csv`)).text).toContain("'=Bad()");
    await confirm(path);
    expect([(await session('Good'))?.id, await session('=Bad()')]).toEqual(['good', undefined]);
  });

  it('is nobody else’s until it is written', async () => {
    const path = await open(two.replace('Lanterns', 'Boats'));
    const other = await forum.organizer('other@apuf8.test');

    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/removal`)).status).toBe(404);
    expect((await organizer.post(`${path}/removal`)).status).toBe(303);
    expect((await organizer.get(path)).status).toBe(404);
  });

  it.each([
    [
      '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>',
      'declares a document type',
    ],
    ['<schedule><day></schedule>', 'not well-formed XML'],
    ['{"schedule":{"conference":{"days":[}', 'this is not JSON'],
    [schedule('').replace('Asia/Seoul', 'Mars/Olympus'), 'There is no time zone “Mars/Olympus”.'],
    ['Title\n', 'There is no row below the headings.'],
    ['', 'There is nothing in it.'],
  ])('refuses at the field what cannot be read: %#', async (content, reason) => {
    const answer = await handIn(content);

    expect(answer.status).toBe(422);
    expect(textOf(answer.text)).toContain(reason);
  });

  it('refuses what is too large, packed or plain, before it is read', async () => {
    const answers = [await handIn(new Uint8Array(20_000_000)), await handIn(bomb, {}, 'bomb.xlsx')];

    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(textOf(answers[0]?.text ?? '')).toContain('10 MB');
    expect(textOf(answers[1]?.text ?? '')).toContain('far larger inside than it looks');
  });

  it.each(['csv', 'xlsx'])('takes an exported %s of sessions back without a change', async (format) => {
    const { bytes } = await organizer.get(`${home}/sessions.${format}`);

    const text = await shown(await open(bytes, {}, `sessions.${format}`));

    expect(text).toContain('there is nothing to write');
    expect(text).toContain('0 Cannot be imported');
  });

  it('takes a sheet back that a spreadsheet has written anew, and names row and column of what is wrong', async () => {
    const [headings = [], ...rows] = await cells(`${home}/sessions.csv`);
    const at = (name: string) => headings.indexOf(name);
    const anew = (cell: string, index: number) =>
      index === at('Date')
        ? cell.replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1')
        : index === at('Start') || index === at('End')
          ? cell.replace(/^\d\d:\d\d$/, '$&:00')
          : index === at('Kind') || index === at('Room')
            ? cell.toUpperCase()
            : cell;
    const kept = headings.map((heading, index) => (index === at('Track') ? 'Strand' : heading));
    const saved = (lines: string[][]) =>
      `\uFEFF${lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`;
    const empty = headings.map(() => '');
    const edited = [kept, ...rows.flatMap((row) => [row.map(anew), empty])];

    expect(await shown(await open(saved(edited), {}, 'anew.csv'))).toContain('there is nothing to write');

    edited[1] = edited[1]?.map((cell, index) => (index === at('Date') ? '10/11/2023' : cell)) ?? [];
    const text = await shown(await open(saved(edited), {}, 'anew.csv'));
    expect(text).toMatch(/Line 2 .+ Date The date “10\/11\/2023” cannot be read. Write it as 2023-10-23./);
  });

  it('leaves out a row with pages of words for a kind, and writes the others', async () => {
    const sheet = `Title,Kind\nOne of few words,\nOne of many words,${'word '.repeat(80)}\n`;

    const path = await open(sheet, {}, 'words.csv');

    expect((await confirm(path)).status).toBe(303);
    expect((await session('One of few words'))?.id).toBe('one-of-few-words');
    expect(await session('One of many words')).toBeUndefined();
  });

  it('knows whoever is on a panel by her name, however many are called so', async () => {
    const twins = ['twin-one', 'twin-two'];
    await forum.database.write(async (em) => {
      const names = { displayName: 'Twin Name', givenName: null, familyName: null, originalScriptName: null };
      for (const id of twins) {
        await em.insert(Person, { id, ...names });
        await em.insert(Speaker, { id, personId: id, updatedAt: new Date(0) });
      }
      await em.insert(SessionSpeaker, {
        ...{ sessionId: 'lanterns', speakerId: 'twin-two', role: 'speaker', position: 9, minutes: null },
      });
    });
    const before = await forum.count(Speaker);

    await confirm(await open('ID,Speakers\nlanterns,Twin Name (Moderator); Kim Minji\n', {}, 'panel.csv'));

    const panel = await forum.read((em) =>
      em.find(SessionSpeaker, { where: { sessionId: 'lanterns' }, order: { position: 'ASC' } }),
    );
    expect(panel.map(({ speakerId, role }) => [speakerId, role])).toEqual([
      ['twin-two', 'moderator'],
      ['kim-minji', 'speaker'],
    ]);
    expect(await forum.count(Speaker)).toBe(before);
  });

  it('brings sessions, rooms and people in from a sheet whose columns are named by hand', async () => {
    const sheet = await writeXlsx([
      {
        name: 'x',
        columns: [
          { label: 'What' },
          { label: 'Date' },
          { label: 'Start' },
          { label: 'End' },
          { label: 'Where' },
          { label: 'Speakers' },
        ],
        rows: [
          ['Rain gardens', '24.10.2023', '9:00', '10:30', 'Room 302', 'Kim Minji (Moderator); Ito Ren'],
          ['Night walk', '2023-10-24', '23:00', '00:30', 'Old gate', ''],
          ['=1+1', '2023-10-24', '25:00', '', '', ''],
        ],
      },
    ]);
    const path = await open(sheet, {}, 'plan.xlsx');
    expect(await shown(path)).toContain('The title is missing.');
    const mapping = { 'title-en': '0', date: '1', start: '2', end: '3', room: '4', speakers: '5' };

    expect((await organizer.post(`${path}/columns`, mapping)).status).toBe(303);

    const text = await shown(path);
    expect(text).toContain('2 New sessions');
    expect(text).toContain('Line 4 =1+1 Start The time “25:00” cannot be read. Write it as 09:00.');
    await confirm(path);
    const slots = await forum.read((em) =>
      em.findBy(Slot, [{ sessionId: 'rain-gardens' }, { sessionId: 'night-walk' }]),
    );
    expect(
      slots.map(({ sessionId, roomId, startsAt, endsAt }) => [sessionId, roomId, startsAt, endsAt]).sort(),
    ).toEqual([
      ['night-walk', 'scc-old-gate', new Date('2023-10-24T14:00:00Z'), new Date('2023-10-24T15:30:00Z')],
      ['rain-gardens', 'scc-302', new Date('2023-10-24T00:00:00Z'), new Date('2023-10-24T01:30:00Z')],
    ]);
    const parts = await forum.read((em) =>
      em.find(SessionSpeaker, { where: { sessionId: 'rain-gardens' }, order: { position: 'ASC' } }),
    );
    expect(parts.map(({ speakerId, role }) => [speakerId, role])).toEqual([
      ['kim-minji', 'moderator'],
      ['ito-ren', 'speaker'],
    ]);
  });

  it('changes profiles by a sheet of speakers, and leaves what its cells do not say', async () => {
    const [headings = [], ...rows] = await cells(`${home}/speakers.csv`);
    const row = rows.find(([id]) => id === 'ito-ren') ?? [];
    const changed = row.map((cell, index) =>
      headings[index] === 'Function' ? 'Mayor' : index > 1 ? '' : cell,
    );
    const csv = [headings, changed]
      .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const path = await open(csv, { of: 'speakers' }, 'speakers.csv');

    expect(await shown(path)).toContain('Function nothing → Mayor');
    await confirm(path);

    const speaker = await forum.read((em) => em.findOneBy(Speaker, { id: 'ito-ren' }));
    expect([speaker?.functionTitle, speaker?.isPublicRecord, speaker?.revision]).toEqual(['Mayor', false, 2]);
  });

  describe('names that are none of ours', () => {
    const file = (fields = '') =>
      `<schedule><conference><acronym>odd</acronym><time_zone_name>Asia/Seoul</time_zone_name></conference>
      <day date="2023-10-25"><room name="Saal 1 (big)"><event id="901"><date>2023-10-25T14:00:00+09:00</date>
      <duration>00:30</duration><title>Odd names</title><track>Devroom</track><type>dojo</type>${fields}</event></room></day></schedule>`;
    const fieldFor = async (path: string, label: string) => {
      const [, rest = ''] = (await organizer.get(path)).text.split(`>${label}`, 2);
      return / name="([^"]+)"/.exec(rest)?.[1] ?? '';
    };

    it('mean what the organizer says, in the next file of the source too', async () => {
      const path = await open(file());
      const [room, track, kind] = await Promise.all(
        ['Saal 1 (big)', 'Devroom', 'dojo'].map((label) => fieldFor(path, label)),
      );
      expect(await shown(path)).toContain('New rooms (1) Saal 1 (big)');

      const named = await organizer.post(`${path}/names`, {
        ...{ [room ?? '']: 'id:scc-401', [track ?? '']: 'none', [kind ?? '']: 'id:plenary' },
      });

      expect(named.status).toBe(303);
      expect(await shown(path)).not.toContain('New rooms');
      await confirm(path);
      const made = await session('Odd names');
      const slot = await forum.read((em) => em.findOneBy(Slot, { sessionId: 'odd-names' }));
      expect([made?.kind, made?.trackId, slot?.roomId]).toEqual(['plenary', null, 'scc-401']);
      expect(await shown(await open(file()))).toContain('there is nothing to write');
      const changed = await shown(await open(file('<abstract>More</abstract>')));
      expect(changed).toContain('Text nothing → More');
      expect(changed).not.toMatch(/New rooms|New tracks|Kind [^n]* →|Room [^ ]* →/);
    });

    it('take nothing that is no choice', async () => {
      const path = await open(file().replaceAll('odd', 'other'));

      const answer = await organizer.post(`${path}/names`, { [await fieldFor(path, 'dojo')]: 'id:<script>' });

      expect(answer.status).toBe(422);
    });

    it('are found again when what was made for them has another name here', async () => {
      const own = file().replace('>odd<', '>renamed<').replace('901', '902').replace('Odd names', 'Renamed');
      await confirm(await open(own));
      await forum.database.write((em) =>
        em.update(Room, { id: 'scc-saal-1-big' }, { name: { en: 'Hall of lamps' } }),
      );

      const text = await shown(await open(own));

      expect(text).toContain('there is nothing to write');
      expect((await organizer.get(`${home}/schedule.xml`)).text).toContain('<room name="Hall of lamps">');
    });
  });

  describe('sessions that a later file no longer has', () => {
    const file = (...ids: number[]) =>
      schedule(ids.map((id) => event(id, `<title>Walk ${String(id)}</title>`)).join('')).replace(
        'night',
        'walks',
      );

    it('stay, unless the organizer takes them off with a reason', async () => {
      await confirm(await open(file(701, 702, 703)));
      await forum.database.write((em) =>
        em.update(Session, { id: 'walk-702' }, { state: 'confirmed', publishedState: 'confirmed' }),
      );
      const path = await open(file(701));
      expect(await shown(path)).toContain('Walk 702 Walk 703 (not public yet)');
      await confirm(path);
      expect((await session('Walk 702'))?.state).toBe('confirmed');
      const again = await open(file(701));
      const [, mark = ''] = /name="mark" value="([^"]+)"/.exec((await organizer.get(again)).text) ?? [];

      const refused = await organizer.post(`${again}/confirmation`, { mark, missing: 'cancel', reason: ' ' });
      const answer = await organizer.post(`${again}/confirmation`, {
        mark,
        missing: 'cancel',
        reason: 'Rain.',
      });

      expect([refused.status, answer.status]).toEqual([422, 303]);
      expect(await shown(again)).toContain('2 sessions were taken off the programme.');
      const [cancelled, put] = [await session('Walk 702'), await session('Walk 703')];
      expect([cancelled?.state, cancelled?.cancellationReason, put?.state, put?.isReady]).toEqual([
        ...['cancelled', 'Rain.', 'draft', false],
      ]);
      expect(await forum.read((em) => em.findOneBy(Slot, { sessionId: 'walk-703' }))).toMatchObject({
        startsAt: null,
      });
      expect(await shown(await open(file(701)))).not.toContain('No longer in the file');
    });

    it('come back with the next file that has them', async () => {
      await confirm(await open(file(701, 703)));

      expect((await session('Walk 703'))?.isReady).toBe(true);
      expect(await forum.read((em) => em.findOneBy(Slot, { sessionId: 'walk-703' }))).toMatchObject({
        startsAt: new Date('2023-10-24T14:30:00Z'),
      });
    });
  });

  it('exports the draft with its nights, neutralized in sheets', async () => {
    const xml = (await organizer.get(`${home}/schedule.xml`)).text;

    expect(xml).toMatch(/<day [^>]*date="2023-10-24"[^>]*end="2023-10-25T03:59:59\+09:00">/);
    expect(xml).toContain('<event id="2" guid="guid-2">');
    expect(xml).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    const csv = await organizer.get(`${home}/sessions.csv`);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename=sessions-en-2023-09-18.csv');
    expect((await organizer.get(`${home}/rooms.csv`)).status).toBe(404);
    expect((await organizer.get(`${home}/schedule.ics`)).status).toBe(404);
  });
});
