import { In } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Room } from '../../src/forum/room.entity.js';
import { newId } from '../../src/kernel/ids.js';
import { keyOf, type PlanConflict } from '../../src/scheduling/conflicts/conflict.js';
import { ConflictsService } from '../../src/scheduling/conflicts/conflicts.service.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { Favourite } from '../../src/sessions/favourite.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { SessionOrder } from '../../src/sessions/session-order.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { readSheet } from '../../src/sheets/read-sheet.js';
import { SpeakerAbsence } from '../../src/speakers/speaker-absence.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { insertSession } from '../support/sessions.js';
import type { Answer, Visitor } from '../support/visitor.js';

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

  it('keep what needs the ministers of the real programme away from the session that is for them', async () => {
    const conflicts = forum.app.get(ConflictsService);
    const ofMinisters = (found: { conflict: PlanConflict }[]) =>
      found
        .map(({ conflict }) => conflict)
        .filter(({ rule }) => rule === 'minister-elsewhere')
        .map(({ items, subject }) => [...items, subject].join(' '))
        .sort();
    const slot = await forum.read((em) => em.findOneByOrFail(Slot, { sessionId: 'high-level-session' }));

    const change = { sessionId: 'road-safety', placement: slot };

    expect(ofMinisters(await forum.read((em) => conflicts.checkAll(em)))).toEqual([]);
    expect(ofMinisters(await forum.read((em) => conflicts.checkChange(em, [change])))).toEqual([
      'high-level-session road-safety chanphal-ngy',
      'high-level-session road-safety sevenitini-toumoua',
    ]);
  });

  it('are those of one person with several profiles and parts, too', async () => {
    const [first, second] = await insertTwo();
    const { speakerId } = await forum.read((em) => em.findOneOrFail(SessionSpeaker, { where: {} }));
    await forum.database.write(async (em) => {
      const part = { speakerId, role: 'moderator', position: 1, minutes: null, state: 'confirmed' as const };
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

  it('are those of what a session needs, of its order, and of who cannot come', async () => {
    const { speakerId } = await forum.read((em) => em.findOneOrFail(SessionSpeaker, { where: {} }));
    const [first, second] = await insertTwo();
    await forum.database.write(async (em) => {
      await em.update(Room, { id: 'scc-302' }, { capacity: 80, equipment: ['projection'] });
      await em.update(
        Session,
        { id: first },
        {
          expectedAudience: 90,
          equipment: ['streaming'],
          needsStepFreeAccess: true,
          languages: ['ko'],
          interpretedLanguages: ['en'],
        },
      );
      await em.insert(SessionOrder, { sessionId: second, afterId: first });
      const part = { role: 'moderator', position: 1, minutes: null };
      await em.insert(SessionSpeaker, { ...part, speakerId, sessionId: first, state: 'invited' });
      await em.insert(SessionSpeaker, { ...part, speakerId, sessionId: second, state: 'declined' });
      const { startsAt, endsAt } = inRoom;
      await em.insert(SpeakerAbsence, { id: newId(), speakerId, startsAt, endsAt, note: null });
    });

    const own = (await conflictsOf(first)).filter(({ items }) =>
      items.every((id) => id === first || id === second),
    );
    const rules = own.map(({ rule }) => rule).sort();

    expect(rules).toEqual([
      'equipment-missing',
      'interpreters-missing',
      'person-unavailable',
      'room-overlap',
      'room-too-small',
      'step-free-unknown',
      'wrong-order',
    ]);
  });

  it('are those of who signed up and of who keeps it in mind, each counted once', async () => {
    const [first, second] = await insertTwo();
    await forum.database.write(async (em) => {
      const people = Array.from({ length: 10 }, () => buildParticipant());
      await insertParticipants(em, people);
      for (const { account } of people) {
        const kept = (sessionId: string) => ({
          id: newId(),
          accountId: account.id,
          sessionId,
          addedAt: inRoom.startsAt,
        });
        await em.insert(ProgrammeEntry, { ...kept(first), holdsPlace: false, reservationId: null });
        await em.insert(Favourite, [kept(first), kept(second)]);
      }
    });

    const shared = (await conflictsOf(first, second)).find(({ rule }) => rule === 'shared-audience');

    expect(shared?.values).toEqual({ people: 10 });
  });

  it('are found before a change is written, and what is new is told from what was there', async () => {
    const [first, second] = await insertTwo();
    const check = (changes: unknown) =>
      organizer.request('POST', '/api/v1/conflicts/check?lang=ko', {
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ changes }),
      });
    const free = {
      roomId: 'scc-401',
      startsAt: '2023-10-25T09:00:00+09:00',
      endsAt: '2023-10-25T10:00:00+09:00',
    };
    const before = await forum.read((em) => em.findBy(Slot, { sessionId: In([first, second]) }));
    const rulesIn = (answer: Answer) =>
      itemsIn(answer)
        .filter(({ sessions }) => sessions.every(({ id }) => [first, second].includes(id)))
        .map(({ rule, isNew }) => `${rule} ${isNew ? 'new' : 'old'}`);

    expect(rulesIn(await check([{ sessionId: first, ...free }]))).toEqual([]);
    expect(rulesIn(await check([{ sessionId: first, ...free, roomId: 'scc-302' }]))).toEqual([
      'room-overlap old',
    ]);
    expect(rulesIn(await check([first, second].map((sessionId) => ({ sessionId, ...free }))))).toEqual([
      'room-overlap new',
    ]);
    expect(await forum.read((em) => em.findBy(Slot, { sessionId: In([first, second]) }))).toEqual(before);

    for (const wrong of [
      'all',
      [{ sessionId: first, startsAt: '2023-10-25T09:00' }],
      [{ sessionId: first, startsAt: free.endsAt, endsAt: free.startsAt }],
      [{ startsAt: free.startsAt }],
      [{ sessionId: first, colour: 'red' }],
    ]) {
      expect((await check(wrong)).status).toBe(422);
    }
  });

  it('are read by tools and as files, filtered as on the page', async () => {
    const ids = await insertTwo();
    const of = `session=${ids[0]}&rule=room-overlap&room=scc-302&day=2023-10-25`;

    const items = itemsIn(await organizer.get(`/api/v1/conflicts?${of}`));
    const csv = await organizer.get(`${page}.csv?${of}`);
    const xlsx = await organizer.get(`${page}.xlsx?${of}`);

    const found = items.filter(({ sessions }) => sessions.some(({ id }) => id === ids[1]));
    expect(found.map(({ severity }) => severity)).toEqual(['blocking']);
    expect(csv.text.split('\r\n')).toHaveLength(items.length + 2);
    expect(csv.text).toContain('Blocking,Room taken twice,');
    const sheet = await readSheet(xlsx.bytes);
    expect(sheet.rows).toHaveLength(items.length + 1);
    expect((await organizer.get(`/api/v1/conflicts?${of}&person=nobody`)).text).toBe(
      '{"items":[],"total":0}',
    );
    expect((await forum.visitor().get('/api/v1/conflicts')).status).toBe(401);
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
    const list = textOf((await organizer.get('/en/organizer/sessions')).text);
    const totals = /(?:\d+ (?:blocking conflicts?|warnings?|hints?) ?)+/.exec(list)?.[0] ?? '';
    const shown = [...totals.matchAll(/\d+/g)].map(Number);
    expect(shown.reduce((sum, each) => sum + each, 0)).toBe(before - 1);
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

interface PresentedConflict {
  rule: string;
  severity: string;
  isNew: boolean;
  sessions: { id: string }[];
}

function itemsIn({ text }: Answer): PresentedConflict[] {
  const { items }: { items: PresentedConflict[] } = JSON.parse(text);
  return items;
}
