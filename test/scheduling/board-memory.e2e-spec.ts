import { Like } from 'typeorm';
import { BoardMove } from '../../src/scheduling/board/board-move.entity.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { listOf, type Told, told } from './board-pages.js';

const board = '/en/organizer/board';
const day = '2023-10-24';
const nineToHalfPastTen = { roomId: 'scc-302', startsAt: `${day}T09:00`, endsAt: `${day}T10:30` };

/** What is not lost by a move: where a session was, who has moved it, and one's own moves. */
describe('the scheduling board remembers', () => {
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
    told(await by.post(`${board}/${path}?date=${day}`, fields, { accept: 'application/json' }));
  const place = async (fields: Record<string, string>, by = organizer, of = id): Promise<Told> =>
    send(`sessions/${of}/placement`, { revision: await revisionOf(of), ...fields }, by);
  const boardOf = async (at = `${board}/${day}`) => (await organizer.get(at)).text;

  it('in the tray how long a session was and where, and gives it back', async () => {
    await place({ ...nineToHalfPastTen, endsAt: `${day}T09:40` });
    const stood = await slotOf();

    await send(`sessions/${id}/unscheduling`, { revision: await revisionOf() });

    const tray = listOf(await boardOf(), 'data-tray');
    const card = new RegExp(`<li [^>]*data-s="${id}"[^>]*>.*?</li>`, 's').exec(tray)?.[0] ?? '';
    expect(card).toMatch(/data-b="540" data-e="580" data-in="scc-302" data-day="2023-10-24"/);
    expect(textOf(`<main>${card}</main>`)).toBe('40 min, Room 302 Moved about');
    const form = (await organizer.get(`${board}/sessions/${id}`)).text;
    expect(textOf(form)).toContain('In the tray. It stood: Tue 24 Oct, Room 302, 09:00–09:40.');
    const back = new FormPage(sectionOf(form, 'Back to where it was'));
    await organizer.post(`${board}/sessions/${id}/placement`, back.fields);
    expect(await slotOf()).toEqual(stood);
  });

  it('the last day of what lasts several, and the hours of what has lost them', async () => {
    const cardIn = async (at: string) =>
      new RegExp(`<li [^>]*data-s="${id}"[^>]*>`).exec(await boardOf(at))?.[0];
    await place({ roomId: 'scc-302', onDate: '2023-10-25', untilDate: '2023-10-26' });
    await send(`sessions/${id}/unscheduling`, { revision: await revisionOf() });
    expect(await cardIn(board)).toContain(
      'data-in="scc-302" data-from="2023-10-25" data-until="2023-10-26" data-day="2023-10-25"',
    );

    await place(nineToHalfPastTen);
    await place({ roomId: 'scc-302', onDate: day });

    expect(await cardIn(`${board}/${day}`)).toContain('data-b="540" data-e="630" data-in="scc-302"');
  });

  it('who has changed something else of it, and says to oneself that it was another window', async () => {
    const seen = await revisionOf();
    await forum.database.write((em) => em.update(Session, { id }, { title: { en: 'Renamed' }, revision: 8 }));
    const unknown = await place({ ...nineToHalfPastTen, revision: seen });
    await place({ ...nineToHalfPastTen, roomId: 'scc-401' });
    const own = await place({ ...nineToHalfPastTen, revision: seen });

    expect(unknown.message).toMatch(
      /^Another organizer changed “Renamed” .*ago\. It stands now: Tue 24 Oct, No room/,
    );
    expect(own.message).toMatch(/^You, in another window or form, moved “Renamed” just now, from: /);
  });

  it('a day outside of the forum, to which nothing else can be moved', async () => {
    const youth = 'youth-assembly-virtual-1';
    const stood = await slotOf(youth);
    const off = async () => send(`sessions/${youth}/unscheduling`, { revision: await revisionOf(youth) });
    await off();
    expect((await place({ onDate: '2023-08-13' }, organizer, youth)).status).toBe(422);

    await place({ onDate: stood.onDate ?? '' }, organizer, youth);
    expect(await slotOf(youth)).toEqual(stood);
    await off();
    await place(nineToHalfPastTen, organizer, youth);
    await send('undo', {});
    await send('undo', {});
    expect(await slotOf(youth)).toEqual(stood);
  });

  it('the name of whoever else has just changed a session', async () => {
    await place(nineToHalfPastTen, other);
    const ask = async (by: Visitor) =>
      told(await by.get(`${board}/parts?date=${day}`, { accept: 'application/json' })).by[id];

    expect(await ask(organizer)).toBe('Test organizer');
    expect(await ask(other)).toBeUndefined();
  });

  it('what stands against a session in the tray, with the way to mend it', async () => {
    const tray = await insert({
      title: { en: 'Two languages' },
      ...{ languages: ['en'], interpretedLanguages: ['ko'] },
      slot: { onDate: null, startsAt: null, endsAt: null },
    });

    const listed = new RegExp(`<li data-of="${tray}">.*?</li>`, 's').exec(await boardOf())?.[0] ?? '';

    expect(textOf(`<main>${listed}</main>`)).toBe(
      'Warning “Two languages” has no interpreters for English–Korean. Interpreters of the session',
    );
    expect(listed).toContain(`href="/en/organizer/interpreters/sessions/${tray}"`);
    for (const [from, to] of [
      [`/en/organizer/sessions/${tray}/edit`, `/en/organizer/interpreters/sessions/${tray}`],
      [`/en/organizer/interpreters/sessions/${tray}`, `/en/organizer/sessions/${tray}/edit`],
    ] as const) {
      expect(linksOf((await organizer.get(from)).text, to)).toContain(to);
    }
  });

  describe('and undoes', () => {
    beforeEach(() => forum.database.write((em) => em.clear(BoardMove)));

    it('the organizer’s own moves one by one, and makes them again', async () => {
      const original = await slotOf();
      await place(nineToHalfPastTen);
      await place({ ...nineToHalfPastTen, roomId: 'scc-401' });
      await place(nineToHalfPastTen, other, 'hlp-2');

      expect((await send('undo', {})).said).toMatch(
        /^Undone. “Moved about”: Tue 24 Oct, Room 302, 09:00–10:30./,
      );
      expect((await slotOf()).roomId).toBe('scc-302');
      await send('undo', {});
      expect(await slotOf()).toEqual(original);
      expect((await send('undo', {})).status).toBe(409);

      expect((await send('redo', {})).said).toMatch(/^Done again. /);
      await send('redo', {});
      expect((await slotOf()).roomId).toBe('scc-401');
      expect((await send('redo', {})).status).toBe(409);
      expect((await slotOf('hlp-2')).roomId).toBe('scc-302');
    });

    it('a swap as a whole', async () => {
      const rival = await insert({ slot: { roomId: 'scc-401' } });
      const before = [await slotOf(), await slotOf(rival)];
      await send(`sessions/${id}/swap`, {
        revision: await revisionOf(),
        other: `${await revisionOf(rival)}:${rival}`,
      });
      expect([await slotOf(), await slotOf(rival)]).not.toEqual(before);

      await send('undo', {});

      expect([await slotOf(), await slotOf(rival)]).toEqual(before);
    });

    it('never what somebody else has moved since; older moves can still be undone', async () => {
      const elsewhere = await insert();
      const before = await slotOf(elsewhere);
      await place(nineToHalfPastTen, organizer, elsewhere);
      await place(nineToHalfPastTen);
      await place({ ...nineToHalfPastTen, roomId: 'scc-401' }, other);

      const refused = await send('undo', {});

      expect([refused.status, refused.message]).toEqual([
        409,
        'Test organizer moved “Moved about” just now, from: Tue 24 Oct, Room 302, 09:00–10:30. It stands now: Tue 24 Oct, Room 401, 09:00–10:30. Your move of it is not undone and can no longer be.',
      ]);
      expect((await slotOf()).roomId).toBe('scc-401');
      expect((await send('undo', {})).status).toBe(200);
      expect(await slotOf(elsewhere)).toEqual(before);
    });

    it('a move although the session was given another title since', async () => {
      await place(nineToHalfPastTen);
      await forum.database.write((em) =>
        em.update(Session, { id }, { title: { en: 'Renamed' }, revision: 70 }),
      );

      expect((await send('undo', {})).status).toBe(200);
      expect((await slotOf()).roomId).toBeNull();
    });

    it('and does again nothing that was undone before something new', async () => {
      await place(nineToHalfPastTen);
      await send('undo', {});
      await place({ ...nineToHalfPastTen, roomId: 'scc-401' });

      expect((await send('redo', {})).status).toBe(409);
      expect((await slotOf()).roomId).toBe('scc-401');
    });

    it('keeps no move that moved nothing', async () => {
      await place(nineToHalfPastTen);
      const { said } = await place(nineToHalfPastTen);

      expect(said).toBe('Nothing has changed.');
      expect(await forum.count(BoardMove)).toBe(1);
    });
  });
});

/** The part of a page under this heading. */
const sectionOf = (page: string, heading: string): string =>
  `<main>${page.split(/<\/?section/).find((part) => part.includes(`<h2>${heading}</h2>`)) ?? ''}</main>`;
