import { StoredFile } from '../../src/files/stored-file.entity.js';
import { ProgrammeQueries } from '../../src/scheduling/programme.queries.js';
import { typedOf } from '../../src/scheduling/web/edited-session.js';
import { AgendaItem } from '../../src/sessions/agenda-item.entity.js';
import { SessionOrganization } from '../../src/sessions/session-organization.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { pdf } from '../files/sample-files.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { invalidFieldsOf, linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('an organizer', () => {
  let forum: TestForum;
  let organizer: Visitor;
  const list = '/en/organizer/sessions';

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  let made = 0;
  const create = async (fields: Record<string, string> = {}) => {
    made += 1;
    const id = `made-${String(made)}`;
    const answer = await organizer.post(list, {
      titleEn: `Made ${String(made)}`,
      kind: 'parallel',
      id,
      ...fields,
    });
    expect(answer.location).toBe(`${list}/${id}/edit?notice=created`);
    return id;
  };
  const item = async (id: string) => {
    const found = await forum.read((em) => forum.app.get(ProgrammeQueries).byIdWithDrafts(em, id));
    if (!found) throw new Error(`No session ${id}`);
    return found;
  };
  const save = async (id: string, changes: Record<string, string | string[]>) =>
    organizer.post(`${list}/${id}/edit`, {
      ...typedOf(await item(id)),
      isReady: 'yes',
      allowConflict: 'yes',
      destination: 'public',
      ...changes,
    });
  const session = (id: string) => forum.read((em) => em.findOneByOrFail(Session, { id }));
  const shown = async (id: string, by: Visitor = forum.visitor()) => by.get(`/en/sessions/${id}`);

  it('makes a draft that nobody else sees until it is released', async () => {
    const id = await create({ titleKo: '새 세션' });

    expect(await session(id)).toMatchObject({ state: 'draft', publishedState: null, kind: 'parallel' });
    expect((await shown(id)).status).toBe(404);
    expect((await save(id, { startsAt: '2023-10-24T09:00', endsAt: '2023-10-24T10:00' })).status).toBe(303);
    expect((await shown(id)).status).toBe(200);
  });

  it.each([
    ['an id that another session has', { id: 'opening' }, ['id']],
    ['an id that is no address', { id: 'No Address!' }, ['id']],
    ['no title', { titleEn: ' ' }, ['titleEn']],
    ['an unknown kind', { kind: 'concert' }, ['kind']],
    ['an unknown track', { trackId: 'nowhere' }, ['trackId']],
  ])('is told at the field of %s, and keeps what was typed', async (_what, fields, invalid) => {
    const before = await forum.count(Session, {});
    const { status, text } = await organizer.post(list, {
      titleEn: 'Kept words',
      kind: 'parallel',
      ...fields,
    });

    expect([status, invalidFieldsOf(text)]).toEqual([422, invalid]);
    if (!('titleEn' in fields)) expect(mainOf(text)).toContain('value="Kept words"');
    expect(await forum.count(Session, {})).toBe(before);
  });

  it('says how it is held, who is behind it and what it needs', async () => {
    const id = await create();
    await save(id, {
      kind: 'bilateral-meeting',
      mode: 'hybrid',
      languages: ['en', 'ko'],
      interpretedLanguages: ['ko', 'ru'],
      organizers: 'UN-Habitat\r\nFriends of Cool Roofs',
      ...{ expectedAudience: '80', layout: 'u-shape', equipment: ['projection'], booths: '2' },
      ...{
        needsStepFreeAccess: 'yes',
        needsNote: 'A piano',
        after: ['opening', 'hlp-1', 'hlp-2', 'hlp-3', ''],
        access: 'public',
      },
    });

    expect(await session(id)).toMatchObject({
      ...{ expectedAudience: 80, layout: 'u-shape', equipment: ['projection'], booths: 2 },
      ...{ needsStepFreeAccess: true, needsNote: 'A piano', interpretedLanguages: ['ru', 'ko'] },
    });
    expect(
      await forum.read((em) =>
        em.find(SessionOrganization, { where: { sessionId: id }, order: { position: 'ASC' } }),
      ),
    ).toMatchObject([
      { name: 'UN-Habitat', organizationId: 'un-habitat' },
      { name: 'Friends of Cool Roofs', organizationId: null },
    ]);
    const page = textOf((await shown(id)).text);
    expect(page).toContain('Bilateral meeting');
    expect(page).toContain('Languages English, Korean Interpretation into Russian, Korean');
    expect(page).not.toContain('piano');
    const form = mainOf((await organizer.get(`${list}/${id}/edit`)).text);
    for (const kept of ['A piano', 'Friends of Cool Roofs', 'value="opening"', 'value="hlp-3"'])
      expect(form).toContain(kept);
  });

  it.each([
    ['zero people', { expectedAudience: '0' }, ['expectedAudience']],
    ['fewer booths than none', { booths: '-1' }, ['booths']],
    ['a link that is none', { links: 'https://meet.example\njavascript:alert(1)' }, ['links']],
    ['a session that is not there', { after: 'nowhere' }, ['after']],
    ['itself before itself', { after: 'SELF' }, ['after']],
    ['a block that is in itself', { blockId: 'SELF' }, ['blockId']],
  ])('is told at the field of %s', async (_what, fields, invalid) => {
    const id = await create();
    const changes = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value.replace('SELF', id)]),
    );
    const { status, text } = await save(id, changes);

    expect([status, invalidFieldsOf(text)]).toEqual([422, invalid]);
    expect((await session(id)).revision).toBe(1);
  });

  it('copies a session without its room, time, places taken and links', async () => {
    const id = await create();
    await save(id, { mode: 'hybrid', links: 'https://meet.example/1', capacity: '20', partners: 'CityNet' });
    await organizer.post(`${list}/${id}/agenda`, { titleEn: 'First', minutes: '10' });

    const { location } = await organizer.post(`${list}/${id}/copy`);

    const copy = location?.split('/')[4] ?? '';
    expect(await item(copy)).toMatchObject({
      ...{
        title: { en: `${(await item(id)).title.en ?? ''} (copy)` },
        state: 'draft',
        capacity: 20,
        taken: 0,
      },
      ...{ startsAt: null, room: null, agenda: [{ title: { en: 'First' }, minutes: 10, speakers: [] }] },
    });
    const form = mainOf((await organizer.get(`${list}/${copy}/edit`)).text);
    expect([form.includes('CityNet'), form.includes('meet.example/1')]).toEqual([true, false]);
  });

  it('deletes a draft, but nothing that was ever public', async () => {
    const [draft, released] = [await create(), await create()];
    await save(released, {});

    expect((await organizer.post(`${list}/${draft}/removal`)).location).toBe(`${list}?notice=deleted`);
    expect((await organizer.post(`${list}/${released}/removal`)).status).toBe(409);
    await save(released, { isReady: '' });

    expect((await organizer.get(`${list}/${draft}/edit`)).status).toBe(404);
    expect((await organizer.post(`${list}/${released}/removal`)).status).toBe(409);
    expect((await shown(released)).status).toBe(200);
  });

  it('keeps an agenda, which is public when it is released', async () => {
    const id = await create();
    await save(id, {});
    const agenda = `${list}/${id}/agenda`;
    for (const titleEn of ['One', 'Two', 'Three']) await organizer.post(agenda, { titleEn, minutes: '15' });
    const titles = async () => (await item(id)).agenda.map(({ title }) => title.en);
    const ids = await forum.read((em) =>
      em.find(AgendaItem, { where: { sessionId: id }, order: { position: 'ASC' } }),
    );

    await organizer.post(`${agenda}/${ids[2]?.id ?? ''}/move`, { direction: 'up' });
    await organizer.post(`${agenda}/${ids[0]?.id ?? ''}/removal`);

    expect(await titles()).toEqual(['Three', 'Two']);
    expect(textOf((await shown(id)).text)).not.toContain('Three');
    await save(id, {});
    expect(textOf((await shown(id)).text)).toContain('Agenda Three 15 minutes Two 15 minutes');
    expect(textOf((await forum.visitor().get(`/ko/sessions/${id}`)).text)).toContain(
      'Three 영어로 제공 15분',
    );
    for (const minutes of ['0', '-5', 'ten']) {
      const { status, text } = await organizer.post(agenda, { titleEn: 'Kept', minutes });
      expect([status, invalidFieldsOf(text)]).toEqual([422, ['minutes']]);
    }
    expect((await organizer.post(agenda, { titleEn: 'Four', speakerIds: 'nobody' })).status).toBe(422);
    expect((await organizer.get(`${agenda}/elsewhere/edit`)).status).toBe(404);
  });

  it('gives documents to those whom they are for, in versions', async () => {
    const id = await create();
    await save(id, {});
    const documents = `${list}/${id}/documents`;
    const send = (path: string, fields: Record<string, string>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('document', new Blob([Uint8Array.from(pdf())]), 'paper.pdf');
      return organizer.request('POST', path, { body, headers: { 'sec-fetch-site': 'same-origin' } });
    };
    const audiences = ['public', 'registered', 'organizers'];
    for (const audience of audiences)
      expect((await send(documents, { title: audience, audience })).status).toBe(303);
    const [visitor, participant] = [forum.visitor(), (await signInParticipant(forum)).visitor];
    const applicant = (await signInParticipant(forum, { state: 'submitted' })).visitor;
    const listed = async (by: Visitor) => linksOf((await shown(id, by)).text, '/en/files/');

    const [ofAll, ofParticipant] = [await listed(visitor), await listed(participant)];
    expect([ofAll, ofParticipant, await listed(applicant)].map((links) => links.length)).toEqual([1, 2, 1]);
    for (const [by, status] of [
      [participant, 200],
      [visitor, 404],
      [applicant, 404],
    ] as const) {
      expect((await by.get(ofParticipant[1] ?? '')).status).toBe(status);
    }

    const [first] = ofAll;
    const path = linksOf((await organizer.get(documents)).text, documents).find((href) =>
      href.endsWith('/edit'),
    );
    expect((await send(path ?? '', { title: 'public', audience: 'public' })).status).toBe(303);

    expect((await visitor.get(first ?? '')).status).toBe(404);
    expect((await visitor.get((await listed(visitor))[0] ?? '')).status).toBe(200);
    expect((await organizer.get(first ?? '')).status).toBe(200);
    expect(await forum.count(StoredFile, { ownerKind: 'session-document' })).toBe(4);
    expect((await organizer.post(path?.replace(/edit$/, 'removal') ?? '')).status).toBe(303);
    expect(await forum.count(StoredFile, { ownerKind: 'session-document' })).toBe(2);
  });

  it('renames a track everywhere at once, under the same id', async () => {
    const track = '/en/organizer/tracks/urban-finance';
    const feed = async () => (await forum.visitor().get('/calendar/tracks/urban-finance.ics')).text;
    expect(await feed()).not.toContain('Money for cities');

    expect((await organizer.post(`${track}/edit`, { nameEn: 'Money for cities' })).location).toContain(
      'saved',
    );

    expect(textOf((await shown('hlp-4')).text)).toContain('Money for cities');
    expect(textOf((await forum.visitor().get('/en/programme/2023-10-25')).text)).toContain(
      'Money for cities',
    );
    expect(await feed()).toContain('Money for cities');
    expect((await organizer.post(`${track}/removal`)).status).toBe(409);
    expect((await organizer.post('/en/organizer/tracks', { nameEn: '' })).status).toBe(422);
  });

  it('downloads the list that she sees, with no formula in it', async () => {
    const id = await create({ titleEn: '=HYPERLINK("https://evil.example")' });

    const { text, headers } = await organizer.get(`${list}.csv?q=hyperlink&sort=title`);

    expect(headers.get('content-disposition')).toBe('attachment; filename=sessions-en-2023-09-18.csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`^${id},"'=HYPERLINK`));
    expect((await organizer.get(`${list}.xlsx?kind=plenary`)).status).toBe(200);
  });

  it('cannot make a title or an abstract do anything', async () => {
    const script = '<script>alert(1)</script>';
    const id = await create({ titleEn: script });
    await save(id, {
      abstractEn: `${script} [tap](javascript:alert(2)) <img src=x onerror=alert(3)> **bold**`,
      ...{ startsAt: '2023-10-24T09:00', endsAt: '2023-10-24T10:00' },
    });
    const visitor = forum.visitor();

    const page = (await shown(id)).text;
    expect(page).toContain('<strong>bold</strong>');
    const files = [
      '/en/programme/2023-10-24',
      '/schedule.xml',
      '/programme/changes.atom',
      '/en/organizer/release',
    ];
    const texts = [page, ...(await Promise.all(files.map(async (path) => (await organizer.get(path)).text)))];
    for (const text of texts) {
      expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    }
    const ics = (await visitor.get(`/calendar/sessions/${id}.ics`)).text;
    expect(ics).toContain('SUMMARY:<script>alert(1)</script>');
    expect(ics).not.toContain('X-ALT-DESC');
  });

  it('is the only one who may', async () => {
    const { visitor } = await signInParticipant(forum);
    const id = await forum.database.write((em) => insertSession(em));

    for (const path of [
      `${list}/new`,
      `${list}/${id}/agenda`,
      `${list}/${id}/seats`,
      '/en/organizer/tracks',
    ]) {
      expect((await visitor.get(path)).status).toBe(401);
    }
    expect((await organizer.get(`${list}/no-such/agenda`)).status).toBe(404);
  });
});
