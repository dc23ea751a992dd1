import { Like } from 'typeorm';
import { Room } from '../../src/forum/room.entity.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { countQueries } from '../support/count-queries.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { invalidFieldsOf, linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { cardsIn, decode, listOf, partsOf, titlesIn, type Told, told, versionsIn } from './board-pages.js';

const board = '/en/organizer/board';
const day = '2023-10-24';
const json = { accept: 'application/json' };
const nineToHalfPastTen = { roomId: 'scc-302', startsAt: `${day}T09:00`, endsAt: `${day}T10:30` };

describe('the scheduling board', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let other: Visitor;
  let id: string;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    other = await forum.organizer('other@apuf8.test');
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    id = await insert({ title: { en: 'Moved about' } });
  });

  /** Out of the way of the others. */
  afterEach(() =>
    forum.database.write((em) => em.update(Session, { id: Like('built-%') }, { state: 'cancelled' })),
  );

  const insert = (session: Parameters<typeof insertSession>[1] = {}) =>
    forum.database.write((em) => insertSession(em, session));
  const slotOf = (of = id) => forum.read((em) => em.findOneByOrFail(Slot, { sessionId: of }));
  const revisionOf = async (of = id) =>
    String((await forum.read((em) => em.findOneByOrFail(Session, { id: of }))).revision);
  const send = async (path: string, fields: Record<string, string>, by = organizer): Promise<Told> =>
    told(await by.post(`${board}/${path}?date=${day}`, fields, json));
  const place = async (fields: Record<string, string>, by = organizer, of = id): Promise<Told> =>
    send(`sessions/${of}/placement`, { revision: await revisionOf(of), ...fields }, by);

  describe('as a page', () => {
    it('has a list of sessions for each room of the day, what has no room yet, no hours, and no day', async () => {
      await insert({ title: { en: 'Somewhere' }, state: 'draft', slot: { roomId: 'scc-401' } });
      await insert({ title: { en: 'Some time' }, slot: { startsAt: null, endsAt: null } });
      await insert({ title: { en: 'Never' }, slot: { onDate: null, startsAt: null, endsAt: null } });
      await insert({ title: { en: 'Called off' }, state: 'cancelled' });

      const { status, text } = await organizer.get(`${board}/${day}`);

      expect(status).toBe(200);
      expect(titlesIn(listOf(text, 'data-room="scc-401"'))).toEqual(['Somewhere']);
      expect(titlesIn(listOf(text, 'data-room aria-label'))).toEqual(
        expect.arrayContaining(['Plenary High-Level Panel 2', 'Moved about']),
      );
      expect(titlesIn(listOf(text, 'data-all-day'))).toContain('Some time');
      expect(titlesIn(listOf(text, 'data-tray'))).toContain('Never');
      expect(text).not.toContain('Called off');
    });

    it('has all days below each other, and those of several days on each of theirs', async () => {
      const { text } = await organizer.get(board);

      expect(partsOf(text)).toEqual([
        ...['history', 'tray', '2023-08-12', '2023-10-22', '2023-10-23', day],
        ...['2023-10-25', '2023-10-26', '2023-10-27'],
      ]);
      expect([...text.matchAll(/data-s="wheel-of-urban-challenges"/g)]).toHaveLength(3);
    });

    it('leaves what ends after midnight with its day, which is then longer', async () => {
      const [startsAt, endsAt] = [new Date(`${day}T22:00:00+09:00`), new Date('2023-10-25T01:30:00+09:00')];
      const night = await insert({
        slot: { startsAt, endsAt, untilDate: '2023-10-25', roomId: 'scc-event-hall' },
      });

      const { text } = await organizer.get(board);

      expect(/class="board-day ([^"]*)" data-part="2023-10-24"/.exec(text)?.[1]).toBe('from7 to26');
      expect([
        ...text.matchAll(new RegExp(`data-s="${night}" [^>]*data-b="1320" data-e="1530"`, 'g')),
      ]).toHaveLength(1);
    });

    it('puts the parts of a divisible hall next to each other, and says whose parts they are', async () => {
      await forum.database.write(async (em) => {
        for (const [part, position] of Object.entries({ b: 91, a: 90 })) {
          const room = await em.findOneByOrFail(Room, { id: 'scc-exhibition-hall' });
          const own = { id: `scc-exhibition-${part}`, partOfId: room.id, name: { en: part }, position };
          await em.insert(Room, Object.assign(room, own));
        }
        // What no session knows of is noticed with the next change of one.
        await em.increment(Session, { id }, 'revision', 1);
      });

      const { text } = await organizer.get(`${board}/${day}`);

      const rooms = [...text.matchAll(/<ol class="board-room[^>]* aria-label="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      expect(rooms.slice(0, 6)).toEqual([
        ...['No room yet', 'Convention Hall', 'Exhibition Hall, the whole hall'],
        ...['a, part of Exhibition Hall', 'b, part of Exhibition Hall', 'Event Hall'],
      ]);
    });

    it('makes pale what the filter does not fit, and takes nothing away', async () => {
      const paleOf = async (query: string) => {
        const { text } = await organizer.get(`${board}/2023-10-23?${query}`);
        return cardsIn(text).map(({ isPale }) => isPale);
      };
      const all = await paleOf('');

      for (const query of ['track=urban-finance', 'kind=plenary', 'q=citynet', 'conflicts=only']) {
        const pale = await paleOf(query);
        expect([query, pale.length, pale.includes(true)]).toEqual([query, all.length, true]);
      }
      expect(all).not.toContain(true);
      expect(await paleOf('q=CityNet')).toContain(false);
    });

    it('is written so that 200 sessions take few bytes, and asks the database no more for more of them', async () => {
      await organizer.get(board);
      const bytesBefore = (await organizer.get(board)).bytes.length;
      const changed = async () => {
        await forum.database.write((em) => em.increment(Session, { id }, 'revision', 1));
        return countQueries(forum, () => organizer.get(board));
      };
      const before = await changed();
      await insert({ slot: { roomId: 'scc-401', onDate: '2023-10-26', startsAt: null, endsAt: null } });
      await insert({ slot: { roomId: 'scc-401', onDate: '2023-10-27', startsAt: null, endsAt: null } });

      expect(await changed()).toBe(before);
      const bytes = (await organizer.get(board)).bytes.length - bytesBefore;
      expect(bytes / 2).toBeLessThan(400);
    });

    it('exists for days on which something is planned, and for organizers', async () => {
      const { visitor: participant } = await signInParticipant(forum);

      for (const date of ['2023-10-30', 'tomorrow']) {
        expect((await organizer.get(`${board}/${date}`)).status).toBe(404);
      }
      for (const visitor of [forum.visitor(), participant]) {
        for (const path of ['', `/${day}`, '/parts', `/sessions/${id}`]) {
          expect((await visitor.get(board + path)).status).toBe(401);
        }
        for (const deed of ['placement', 'unscheduling', 'swap']) {
          expect((await visitor.post(`${board}/sessions/${id}/${deed}`, nineToHalfPastTen)).status).toBe(401);
        }
        for (const step of ['undo', 'redo']) {
          expect((await visitor.post(`${board}/${step}`)).status).toBe(401);
        }
      }
      expect((await slotOf()).roomId).toBeNull();
      expect((await organizer.get(`${board}/sessions/nothing`)).status).toBe(404);
      expect((await organizer.get(`${board}/undo`)).status).toBe(404);
    });
  });

  describe('for its script', () => {
    it('moves a session in the draft, answers with the parts that have changed, and says what has become of it', async () => {
      const { text } = await organizer.get(`${board}/${day}`);
      const have = versionsIn(text);
      const publicPage = (await forum.visitor().get(`/en/sessions/${id}`)).text;

      const answer = told(
        await organizer.post(
          `${board}/sessions/${id}/placement?date=${day}&have=${have}`,
          { ...nineToHalfPastTen, revision: await revisionOf() },
          json,
        ),
      );

      expect(await slotOf()).toMatchObject({
        roomId: 'scc-302',
        onDate: day,
        startsAt: new Date('2023-10-24T00:00:00Z'),
        endsAt: new Date('2023-10-24T01:30:00Z'),
      });
      expect(answer.status).toBe(200);
      expect(answer.said).toBe('“Moved about”: Tue 24 Oct, Room 302, 09:00–10:30. No conflicts.');
      expect(Object.keys(answer.parts)).toEqual(['history', day]);
      expect(titlesIn(listOf(answer.parts[day] ?? '', 'data-room="scc-302"'))).toContain('Moved about');
      expect(mainOf((await forum.visitor().get(`/en/sessions/${id}`)).text)).toBe(mainOf(publicPage));
    });

    it('does what brings a conflict, marks both sessions and tells the sentence', async () => {
      const rival = await insert({ title: { en: 'There first' }, slot: { roomId: 'scc-302' } });

      const { status, said, parts } = await place(nineToHalfPastTen);

      expect(status).toBe(200);
      expect(said).toMatch(/conflicts?.*(“Moved about” and “There first”|“There first” and “Moved about”)/);
      const marked = cardsIn(parts[day] ?? '').filter(({ marks }) => marks.includes('blocking'));
      expect(marked.map((card) => card.id)).toEqual(expect.arrayContaining([id, rival]));
      expect(parts[day]).toMatch(
        new RegExp(`<li data-of="[^"]*${rival}[^"]*">.*are in Room 302 at the same time`),
      );
    });

    it('gives a day without hours, and takes everything away', async () => {
      await place({ roomId: 'scc-302', onDate: '2023-10-25', untilDate: '2023-10-26' });
      expect(await slotOf()).toMatchObject({ onDate: '2023-10-25', untilDate: '2023-10-26', startsAt: null });

      const { said } = await send(`sessions/${id}/unscheduling`, { revision: await revisionOf() });

      expect(await slotOf()).toMatchObject({ roomId: null, onDate: null, untilDate: null, startsAt: null });
      expect(said).toContain('“Moved about”: in the tray.');
    });

    it.each([
      [
        'a day outside of the forum',
        { startsAt: '2023-11-02T09:00', endsAt: '2023-11-02T10:00' },
        'day of the forum',
      ],
      ['an end before its start', { startsAt: `${day}T10:00`, endsAt: `${day}T09:00` }, 'after the start'],
      ['a day that does not exist', { startsAt: '2023-02-30T09:00' }, 'date and a time'],
      ['a room that is not there', { roomId: 'attic' }, 'one of the options'],
      ['a field that it does not know', { colour: 'red' }, 'colour'],
    ])('refuses %s in words, and writes nothing', async (_, fields, reason) => {
      const before = await slotOf();

      const { status, fields: reasons } = await place({ ...nineToHalfPastTen, ...fields });

      expect(status).toBe(422);
      expect(Object.values(reasons).join(' ')).toContain(reason);
      expect(await slotOf()).toEqual(before);
    });

    it('refuses what is based on an old state, says both, and takes it at the next try', async () => {
      const seen = await revisionOf();
      await place({ ...nineToHalfPastTen, roomId: 'scc-401' }, other);
      await forum.database.write(async (em) => {
        const { updatedAt } = await em.findOneByOrFail(Session, { id });
        await em.update(Session, { id }, { updatedAt: new Date(updatedAt.getTime() - 180_000) });
      });

      const refused = await place({ ...nineToHalfPastTen, revision: seen });

      expect(refused.status).toBe(409);
      expect(refused.message).toBe(
        'Test organizer moved “Moved about” 3 minutes ago, from: Tue 24 Oct, No room yet, 09:00–10:30. It stands now: Tue 24 Oct, Room 401, 09:00–10:30. You wanted: Tue 24 Oct, Room 302, 09:00–10:30.',
      );
      expect((await slotOf()).roomId).toBe('scc-401');
      expect((await place(nineToHalfPastTen)).status).toBe(200);
      expect((await slotOf()).roomId).toBe('scc-302');
    });

    it('swaps two sessions, each of which keeps its length', async () => {
      const [startsAt, endsAt] = [new Date('2023-10-25T05:00:00Z'), new Date('2023-10-25T05:45:00Z')];
      const short = await insert({ slot: { roomId: 'scc-401', onDate: '2023-10-25', startsAt, endsAt } });
      await place(nineToHalfPastTen);

      const { status } = await send(`sessions/${id}/swap`, {
        revision: await revisionOf(),
        other: `${await revisionOf(short)}:${short}`,
      });

      expect(status).toBe(200);
      expect(await slotOf()).toMatchObject({
        roomId: 'scc-401',
        startsAt,
        endsAt: new Date('2023-10-25T06:30:00Z'),
      });
      expect(await slotOf(short)).toMatchObject({
        roomId: 'scc-302',
        onDate: day,
        endsAt: new Date('2023-10-24T00:45:00Z'),
      });
    });

    it('swaps nothing when one of the two was changed meanwhile, is itself, or is not there', async () => {
      const rival = await insert({ title: { en: 'Rival' }, slot: { roomId: 'scc-401' } });
      const seen = await revisionOf(rival);
      await place({ roomId: 'scc-event-hall', startsAt: `${day}T11:00` }, other, rival);
      const before = [await slotOf(), await slotOf(rival)];
      const swapWith = async (with_: string) =>
        send(`sessions/${id}/swap`, { revision: await revisionOf(), other: with_ });

      const stale = await swapWith(`${seen}:${rival}`);

      expect([stale.status, stale.message]).toEqual([
        409,
        'Test organizer moved “Rival” just now, from: Tue 24 Oct, Room 401, 09:00–10:30. It stands now: Tue 24 Oct, Event Hall, from 11:00. So nothing was swapped.',
      ]);
      expect((await swapWith(`${await revisionOf()}:${id}`)).status).toBe(409);
      expect((await swapWith('1:nothing')).status).toBe(404);
      expect((await swapWith('nothing')).status).toBe(422);
      expect([await slotOf(), await slotOf(rival)]).toEqual(before);
    });

    it('tells what others have changed, and nothing as long as nothing has', async () => {
      const { text } = await organizer.get(`${board}/${day}`);
      const ask = (mark: string) =>
        organizer.get(
          `${board}/parts?date=${day}&have=${versionsIn(text)}&mark=${encodeURIComponent(mark)}`,
          json,
        );
      const mark = decode(/data-mark="([^"]*)"/.exec(text)?.[1] ?? '');
      expect((await ask(mark)).status).toBe(204);

      await place({ ...nineToHalfPastTen, roomId: 'scc-401' }, other);
      const moved = told(await ask(mark));
      expect(Object.keys(moved.parts)).toEqual([day]);
      await forum.database.write((em) =>
        em.update(Session, { id }, { title: { en: 'Renamed' }, revision: 50 }),
      );

      const renamed = told(await ask(moved.mark));
      expect(titlesIn(listOf(renamed.parts[day] ?? '', 'data-room="scc-401"'))).toContain('Renamed');
      expect((await ask(renamed.mark)).status).toBe(204);
    });
  });

  describe('without a script', () => {
    const path = () => `${board}/sessions/${id}`;

    it('leads from each session to a form that is filled with what is stored', async () => {
      const { text } = await organizer.get(`${board}/${day}`);
      expect(linksOf(text, path())).toEqual([path()]);

      const { status, text: form } = await organizer.get(path());

      expect(status).toBe(200);
      expect(new FormPage(form).fields).toMatchObject({
        startsAt: `${day}T09:00`,
        endsAt: `${day}T10:30`,
        onDate: day,
        revision: '1',
      });
      expect(textOf(form)).toContain('Korean Standard Time (UTC+09:00)');
    });

    it('moves, swaps, takes off and undoes by forms, and leads back to the day', async () => {
      const rival = await insert({ slot: { roomId: 'scc-401', onDate: '2023-10-25' } });
      const post = async (deed: string, fields: Record<string, string>) =>
        organizer.post(`${path()}/${deed}`, { revision: await revisionOf(), ...fields });

      const moved = await post('placement', nineToHalfPastTen);
      expect([moved.status, moved.location]).toEqual([303, `${board}/${day}?notice=done`]);
      await post('swap', { other: `1:${rival}` });
      expect((await slotOf()).roomId).toBe('scc-401');
      const off = await post('unscheduling', {});
      expect([off.status, off.location]).toEqual([303, `${board}?notice=done`]);
      expect((await slotOf()).onDate).toBeNull();

      expect((await organizer.post(`${board}/undo`)).status).toBe(303);
      expect((await slotOf()).roomId).toBe('scc-401');
      const page = textOf((await organizer.get(`${board}/${day}?notice=done`)).text);
      expect(page).toContain('Done.');
      expect(page).toContain('Redo: Moved about');
    });

    it('moves a session and what follows by the same minutes, which one undo takes back', async () => {
      const slot = { roomId: 'scc-401', venueId: 'scc', onDate: '2023-10-26' };
      const at = (time: string) => new Date(`2023-10-26T${time}:00+09:00`);
      const first = await insert({ slot: { ...slot, startsAt: at('09:00'), endsAt: at('10:00') } });
      const second = await insert({ slot: { ...slot, startsAt: at('10:00'), endsAt: null } });
      const before = await insert({ slot: { ...slot, startsAt: at('08:00'), endsAt: at('09:00') } });
      const elsewhere = await insert({
        slot: { ...slot, roomId: 'scc-302', startsAt: at('11:00'), endsAt: at('12:00') },
      });
      const all = [first, second, before, elsewhere];
      const starts = async () =>
        (await Promise.all(all.map((each) => slotOf(each)))).map(({ startsAt }) =>
          startsAt?.toISOString().slice(11, 16),
        );
      const form = `${board}/sessions/${first}`;
      const shown = new FormPage((await organizer.get(form)).text).fields;
      const post = (fields: Record<string, string>) =>
        organizer.post(`${form}/shift`, {
          ...{ room: String(shown['room']), venue: String(shown['venue']), scope: 'room' },
          ...fields,
        });

      const wrong = [
        await post({ minutes: '' }),
        await post({ minutes: '900' }),
        await post({ minutes: 'x' }),
      ];
      expect(wrong.map(({ status, text }) => [status, invalidFieldsOf(text)])).toEqual(
        Array.from({ length: 3 }, () => [422, ['minutes']]),
      );
      const moved = await post({ minutes: '15' });

      expect([moved.status, moved.location]).toEqual([303, `${board}/2023-10-26?notice=done`]);
      expect(await starts()).toEqual(['00:15', '01:15', '23:00', '02:00']);
      expect((await post({ minutes: '15' })).status).toBe(409);
      await organizer.post(`${board}/undo`);
      expect(await starts()).toEqual(['00:00', '01:00', '23:00', '02:00']);
      const now = new FormPage((await organizer.get(form)).text).fields;
      await post({ minutes: '-30', scope: 'venue', venue: String(now['venue']) });
      expect(await starts()).toEqual(['23:30', '00:30', '23:00', '01:30']);
      expect(textOf((await organizer.get(board)).text)).toMatch(
        /Undo: [3-9] sessions from “Built session \d+” on/,
      );
    });

    it('says what is wrong at the field and keeps what was typed', async () => {
      const { status, text } = await organizer.post(`${path()}/placement`, {
        ...nineToHalfPastTen,
        endsAt: `${day}T08:00`,
        revision: '1',
      });

      expect([status, invalidFieldsOf(text)]).toEqual([422, ['endsAt']]);
      expect(new FormPage(text).fields).toMatchObject({ roomId: 'scc-302', endsAt: `${day}T08:00` });
      expect((await slotOf()).roomId).toBeNull();
    });

    it('shows both states to whoever was overtaken, and one more press applies hers', async () => {
      await place({ ...nineToHalfPastTen, roomId: 'scc-401' }, other);

      const refused = await organizer.post(`${path()}/placement`, { ...nineToHalfPastTen, revision: '1' });

      expect(refused.status).toBe(409);
      expect(textOf(refused.text)).toContain('You wanted: Tue 24 Oct, Room 302, 09:00–10:30.');
      expect(textOf(refused.text)).toContain('Test organizer moved “Moved about”');
      expect(textOf(refused.text)).toContain('Apply mine all the same Keep theirs');
      const { roomId, startsAt, endsAt, revision } = new FormPage(refused.text).fields;
      expect(roomId).toBe('scc-302');
      const again = await organizer.post(`${path()}/placement`, {
        ...{ roomId: roomId ?? '', startsAt: startsAt ?? '', endsAt: endsAt ?? '', revision: revision ?? '' },
      });
      expect([again.status, (await slotOf()).roomId]).toEqual([303, 'scc-302']);
    });

    it('speaks Korean', async () => {
      const { text } = await organizer.get(`/ko/organizer/board/${day}`);

      expect(textOf(text)).toContain('회의실별 시간표');
      expect(text).toContain('<html lang="ko">');
    });
  });
});
