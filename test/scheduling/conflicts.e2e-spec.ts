import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { keyOf, type PlanConflict } from '../../src/scheduling/conflicts/conflict.js';
import { ConflictsService } from '../../src/scheduling/conflicts/conflicts.service.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('the conflicts of the programme', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const page = '/en/organizer/conflicts';
  const conflictsOf = async (...ids: string[]): Promise<PlanConflict[]> => {
    const all = await forum.read((em) => forum.app.get(ConflictsService).checkAll(em));
    return all.map(({ conflict }) => conflict).filter(({ items }) => ids.every((id) => items.includes(id)));
  };
  const insertTwo = async (): Promise<[string, string]> => {
    const insert = (title: string) =>
      forum.database.write((em) => insertSession(em, { title: { en: title }, slot: inRoom }));
    return [await insert('First of two'), await insert('Second of two')];
  };
  const inRoom = {
    roomId: 'scc-302',
    onDate: '2023-10-25',
    startsAt: new Date('2023-10-25T00:00:00Z'),
    endsAt: new Date('2023-10-25T01:00:00Z'),
  };

  it('are told in one sentence, with links to where they can be mended', async () => {
    const ids = await insertTwo();

    const { status, text } = await organizer.get(`${page}?severity=blocking&day=2023-10-25`);

    expect(status).toBe(200);
    expect(textOf(text)).toMatch(/“(First|Second) of two” and “(First|Second) of two” are in Room 302/);
    for (const id of ids) {
      expect(linksOf(text, `/en/organizer/sessions/${id}`)).toContain(`/en/organizer/sessions/${id}/edit`);
    }
  });

  it('are those of one person with several profiles and parts, too', async () => {
    const [first, second] = await insertTwo();
    const { speakerId } = await forum.read((em) => em.findOneOrFail(SessionSpeaker, { where: {} }));
    await forum.database.write(async (em) => {
      const part = { speakerId, role: 'moderator', position: 1 };
      await em.insert(SessionSpeaker, { ...part, sessionId: first });
      await em.insert(SessionSpeaker, { ...part, sessionId: second });
    });

    expect((await conflictsOf(first, second)).map(({ rule }) => rule)).toContain('person-twice');
  });

  it('are those of drafts, but not of what is cancelled', async () => {
    const [first, second] = await insertTwo();
    await forum.database.write((em) => em.update(Session, { id: first }, { state: 'draft' }));
    expect(await conflictsOf(first, second)).toHaveLength(1);

    await forum.database.write((em) => em.update(Session, { id: first }, { state: 'cancelled' }));

    expect(await conflictsOf(first, second)).toEqual([]);
  });

  it('are accepted with a reason, counted no more, and raised again', async () => {
    const [first, second] = await insertTwo();
    const [conflict] = await conflictsOf(first, second);
    if (!conflict) throw new Error('No conflict');
    const key = keyOf(conflict);
    const count = async () =>
      Number(/(\d+) things stand/.exec(textOf((await organizer.get(page)).text))?.[1]);
    const before = await count();

    const empty = await organizer.post(`${page}/acceptance`, { key, reason: ' ' });
    expect([empty.status, textOf(empty.text).includes('Accept this conflict')]).toEqual([422, true]);
    const done = await organizer.post(`${page}/acceptance`, { key, reason: 'The wall is taken out.' });

    expect([done.status, done.location]).toEqual([303, `${page}?notice=accepted`]);
    expect(await count()).toBe(before - 1);
    const accepted = await organizer.get(`${page}?silenced=yes`);
    expect(textOf(accepted.text)).toContain('Accepted: The wall is taken out.');
    const log = await forum.read((em) => em.findBy(AuditEntry, { action: 'conflicts.audit-silenced' }));
    expect(log).toMatchObject([{ details: { reason: 'The wall is taken out.' } }]);
    expect((await organizer.post(`${page}/acceptance`, { key, reason: 'Again' })).status).toBe(409);

    expect((await organizer.post(`${page}/objection`, { key })).status).toBe(303);

    expect(await count()).toBe(before);
    expect((await organizer.post(`${page}/objection`, { key })).status).toBe(409);
  });

  it('cannot be accepted when they are gone or never were', async () => {
    const invented = 'room-overlap one two scc-302';

    expect((await organizer.post(`${page}/acceptance`, { key: invented, reason: 'Why not' })).status).toBe(
      409,
    );
    expect((await organizer.get(`${page}/acceptance?key=${invented}`)).status).toBe(409);
  });
});
