import { planning } from '../../config/planning.js';
import { travelMinutesOf } from '../../src/forum/distances.queries.js';
import { Room } from '../../src/forum/room.entity.js';
import { Venue } from '../../src/forum/venue.entity.js';
import { InterpreterTeam } from '../../src/scheduling/interpreters/interpreter-team.entity.js';
import { SessionTeam } from '../../src/scheduling/interpreters/session-team.entity.js';
import { ConflictsService } from '../../src/scheduling/conflicts/conflicts.service.js';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { invalidFieldsOf, linksOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('what sessions need', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const rulesOf = async (id: string): Promise<string[]> => {
    const found = await forum.read((em) => forum.app.get(ConflictsService).of(em, id));
    return found.map(({ conflict }) => conflict.rule).sort();
  };

  describe('interpreters', () => {
    const list = '/en/organizer/interpreters';
    let drawn = 0;
    const facts = (changes: Record<string, string | string[]> = {}) => {
      drawn += 1;
      const name = `Booth ${String(drawn)}`;
      return {
        name,
        pairs: ['en-ko'],
        interpreters: '2',
        hoursPerDay: '6',
        note: 'By telephone',
        ...changes,
      };
    };
    const add = async (changes: Record<string, string | string[]> = {}): Promise<string> => {
      const { status, location } = await organizer.post(list, facts(changes));
      expect(status).toBe(303);
      return /interpreters\/(.*)\/edit/.exec(location ?? '')?.[1] ?? '';
    };
    const wantsKorean = () =>
      forum.database.write((em) =>
        insertSession(em, {
          title: { en: 'In two languages' },
          languages: ['en'],
          interpretedLanguages: ['ko'],
          slot: { roomId: null },
        }),
      );
    const assign = (sessionId: string, teams: string[], more: Record<string, string> = {}) =>
      organizer.post(`${list}/sessions/${sessionId}`, { teams, ...more });
    const teamsOf = async (sessionId: string) =>
      (await forum.read((em) => em.findBy(SessionTeam, { sessionId }))).map(({ teamId }) => teamId).sort();

    it('are missing until a team is given to the session', async () => {
      const sessionId = await wantsKorean();
      expect(await rulesOf(sessionId)).toEqual(['interpreters-missing']);
      expect(textOf((await organizer.get(list)).text)).toContain('English–Korean Missing: English–Korean');
      const team = await add({ name: 'Seoul Booth' });

      expect((await assign(sessionId, [team])).location).toBe(`${list}?notice=assigned`);

      expect(await rulesOf(sessionId)).toEqual([]);
      const page = textOf((await organizer.get(list)).text);
      expect(page).toContain('English–Korean Complete Seoul Booth');
      expect(page).toMatch(/Seoul Booth English–Korean 2 – – 1.5 of 6 h/);
      expect((await assign(sessionId, [])).status).toBe(303);
      expect(await teamsOf(sessionId)).toEqual([]);
    });

    it('cannot be in two sessions at once, unless the organizer says so', async () => {
      const [first, second] = [await wantsKorean(), await wantsKorean()];
      const team = await add({ name: 'Busan Booth' });
      await assign(first, [team]);

      const asked = await assign(second, [team]);

      expect(asked.status).toBe(409);
      expect(textOf(asked.text)).toContain(
        'The interpreters Busan Booth would have to be in “In two languages” and in “In two languages” at the same time.',
      );
      expect(asked.text).toMatch(new RegExp(`value="${team}" checked`));
      expect(await teamsOf(second)).toEqual([]);
      expect((await assign(second, [team], { allowConflict: 'yes' })).status).toBe(303);
      expect(await rulesOf(second)).toEqual(['team-twice']);
    });

    it('are there at their times', async () => {
      const sessionId = await wantsKorean();
      const team = await add();
      const time = { startsAt: '2023-10-24T09:30', endsAt: '2023-10-24T18:00' };
      const path = `${list}/${team}`;

      expect((await organizer.post(`${path}/times`, time)).status).toBe(303);
      await assign(sessionId, [team], { allowConflict: 'yes' });

      expect(await rulesOf(sessionId)).toEqual(['team-unavailable']);
      const page = await organizer.get(`${path}/edit`);
      expect(textOf(page.text)).toContain('Tuesday, 24 October 2023, 09:30–18:00');
      const removal = /action="\/en(\/organizer\/interpreters\/[^"]*\/times\/[^"]*\/removal)"/.exec(
        page.text,
      )?.[1];
      expect((await organizer.post(`/en${removal ?? ''}`)).status).toBe(303);
      expect(await rulesOf(sessionId)).toEqual([]);
      for (const wrong of [
        { ...time, endsAt: time.startsAt },
        { ...time, startsAt: '2023-02-30T09:00' },
        { ...time, endsAt: '' },
      ]) {
        expect((await organizer.post(`${path}/times`, wrong)).status).toBe(422);
      }
    });

    it.each([
      ['no languages', { pairs: [] }, 'pairs'],
      ['a language that is none', { pairs: ['en-xx'] }, 'pairs'],
      ['no interpreter', { interpreters: '0' }, 'interpreters'],
      ['a day of 25 hours', { hoursPerDay: '25' }, 'hoursPerDay'],
      ['no name', { name: ' ' }, 'name'],
      ['a name that another team has', { name: 'Taken Booth' }, 'name'],
    ])('with %s are refused at the field, and what was typed is kept', async (_, changes, field) => {
      if (!(await forum.count(InterpreterTeam, { name: 'Taken Booth' }))) await add({ name: 'Taken Booth' });
      const before = await forum.count(InterpreterTeam);

      const { status, text } = await organizer.post(list, facts({ note: 'Typed before', ...changes }));

      expect(status).toBe(422);
      expect(text).toContain(`href="#field-${field}"`);
      expect(text).toContain('Typed before');
      expect(await forum.count(InterpreterTeam)).toBe(before);
    });

    it('stay while they are to work, and are the organizers’ alone', async () => {
      const sessionId = await wantsKorean();
      const team = await add();
      await assign(sessionId, [team]);

      const refused = await organizer.post(`${list}/${team}/removal`);

      expect(refused.status).toBe(409);
      expect(textOf(refused.text)).toContain('cannot be removed while it is to work in a session');
      await assign(sessionId, []);
      expect((await organizer.post(`${list}/${team}/removal`)).location).toBe(`${list}?notice=removed`);
      expect((await organizer.get(`${list}/${team}/edit`)).status).toBe(404);
      expect((await assign(sessionId, ['nobody'])).status).toBe(422);
      expect((await assign('no-session', [])).status).toBe(404);
      const { visitor } = await signInParticipant(forum);
      expect((await visitor.get(list)).status).toBe(401);
    });
  });

  describe('venues', () => {
    const list = '/en/organizer/venues';
    const setDistance = (
      onFoot: string,
      byShuttle: string,
      [fromId, toId] = ['scc', 'ibis-ambassador-suwon'],
    ) => organizer.post(`${list}/distances`, { fromId, toId, onFoot, byShuttle });
    const minutes = async () => {
      const travel = await forum.read(travelMinutesOf);
      return [travel('scc', 'ibis-ambassador-suwon'), travel('ibis-ambassador-suwon', 'scc')];
    };

    it('are as far apart as the faster way takes, either way, and else as config/planning.ts says', async () => {
      expect(await minutes()).toEqual([planning.travelMinutes, planning.travelMinutes]);

      expect((await setDistance('25', '12')).status).toBe(303);
      expect(await minutes()).toEqual([12, 12]);
      expect(textOf((await organizer.get(list)).text)).toMatch(/Center 25 min 12 min/);

      await setDistance('20', '', ['ibis-ambassador-suwon', 'scc']);
      expect(await minutes()).toEqual([20, 20]);
      await setDistance('', '');
      expect(await minutes()).toEqual([planning.travelMinutes, planning.travelMinutes]);
    });

    it.each([
      ['from a venue to itself', '5', '', 'scc', 'toId'],
      ['to a venue that is none', '5', '', 'moon', 'toId'],
      ['of less than no minute', '-1', '', 'ibis-ambassador-suwon', 'onFoot'],
      ['that is no number', '5', 'far', 'ibis-ambassador-suwon', 'byShuttle'],
    ])('have no distance %s', async (_, onFoot, byShuttle, toId, field) => {
      const { status, text } = await setDistance(onFoot, byShuttle, ['scc', toId]);

      expect([status, invalidFieldsOf(text)]).toEqual([422, [field]]);
    });

    it('are added with a zone that there is, and renamed', async () => {
      const wrong = await organizer.post(list, { nameEn: 'Suwon Museum', zone: 'Asia/Suwon' });
      expect([wrong.status, invalidFieldsOf(wrong.text)]).toEqual([422, ['zone']]);

      await organizer.post(list, { nameEn: 'Suwon Museum', zone: 'Asia/Seoul' });
      const renamed = await organizer.post(`${list}/suwon-museum/edit`, {
        nameEn: 'Museum of Suwon',
        nameKo: '수원박물관',
      });

      expect(renamed.location).toBe(`${list}?notice=renamed`);
      const venue = await forum.read((em) => em.findOneByOrFail(Venue, { id: 'suwon-museum' }));
      expect(venue).toMatchObject({ name: { en: 'Museum of Suwon', ko: '수원박물관' }, zone: 'Asia/Seoul' });
      expect((await organizer.get(`${list}/moon/edit`)).status).toBe(404);
    });

    it('that are closed hold no session, and are not offered for another', async () => {
      const [inside, outside] = [
        await forum.database.write((em) =>
          insertSession(em, { slot: { roomId: 'ibis-ambassador-suwon', venueId: 'ibis-ambassador-suwon' } }),
        ),
        await forum.database.write((em) => insertSession(em, { slot: { roomId: null } })),
      ];
      const offered = async (id: string) =>
        (await organizer.get(`/en/organizer/sessions/${id}/edit`)).text.includes(
          'value="ibis-ambassador-suwon"',
        );

      expect((await organizer.post(`${list}/ibis-ambassador-suwon/closure`)).status).toBe(303);

      expect(await rulesOf(inside)).toEqual(['venue-closed']);
      expect([await offered(inside), await offered(outside)]).toEqual([true, false]);
      await organizer.post(`${list}/ibis-ambassador-suwon/reopening`);
      expect(await rulesOf(inside)).toEqual([]);
      expect(await offered(outside)).toBe(true);
      expect((await organizer.post(`${list}/moon/closure`)).status).toBe(404);
    });
  });

  describe('a room', () => {
    const list = '/en/organizer/rooms';
    const add = async (nameEn: string): Promise<string> => {
      const { location } = await organizer.post(list, { nameEn, venueId: 'scc' });
      return /rooms\/(.*)\/edit/.exec(location ?? '')?.[1] ?? '';
    };
    const exists = async (id: string) => (await forum.count(Room, { id })) === 1;

    it('that is used is not removed: what uses it is told, with links', async () => {
      const room = await add('Room in use');
      const id = await forum.database.write((em) =>
        insertSession(em, { title: { en: 'In the way' }, slot: { roomId: room } }),
      );

      const { status, text } = await organizer.post(`${list}/${room}/removal`);

      expect(status).toBe(409);
      expect(textOf(text)).toContain('In the way (planned here)');
      expect(linksOf(text, `/en/organizer/sessions/${id}`)).toEqual([`/en/organizer/sessions/${id}/edit`]);
      expect(await exists(room)).toBe(true);
    });

    it('that the public still sees is kept when its sessions are planned elsewhere', async () => {
      const room = await add('Released room');
      const id = await forum.database.write((em) => insertSession(em, { slot: { roomId: room } }));

      const { location } = await organizer.post(`${list}/${room}/merge`, { intoId: 'scc-401' });

      expect(location).toBe(`${list}/${room}/edit?notice=emptied`);
      expect(await forum.read((em) => em.findOneByOrFail(Slot, { sessionId: id }))).toMatchObject({
        roomId: 'scc-401',
      });
      const refused = await organizer.post(`${list}/${room}/removal`);
      expect([refused.status, textOf(refused.text).includes('the next release takes it away')]).toEqual([
        409,
        true,
      ]);
      await forum.database.write((em) => releaseSeeded(em, new Date('2023-09-18T00:00:00Z'), [id]));
      expect((await organizer.post(`${list}/${room}/removal`)).location).toBe(`${list}?notice=removed`);
    });

    it('is merged into another, and is gone where nothing needs it', async () => {
      const [room, hall] = [await add('Same room'), await add('Hall with parts')];
      await organizer.post(list, { nameEn: 'East part', venueId: 'scc', partOfId: hall });
      const merge = (id: string, intoId: string) => organizer.post(`${list}/${id}/merge`, { intoId });

      expect((await merge(room, room)).status).toBe(422);
      expect((await merge(room, 'no-room')).status).toBe(422);
      expect((await merge(hall, room)).status).toBe(422);
      expect((await merge(room, hall)).location).toBe(`${list}/${hall}/edit?notice=merged`);

      expect([await exists(room), await exists(hall)]).toEqual([false, true]);
      expect((await merge(room, hall)).status).toBe(404);
    });
  });
});
