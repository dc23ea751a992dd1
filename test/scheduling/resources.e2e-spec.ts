import { InterpreterTeam } from '../../src/scheduling/interpreters/interpreter-team.entity.js';
import { SessionTeam } from '../../src/scheduling/interpreters/session-team.entity.js';
import { ConflictsService } from '../../src/scheduling/conflicts/conflicts.service.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { textOf } from '../support/page-content.js';
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
});
