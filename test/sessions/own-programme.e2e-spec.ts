import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { cancelSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import { linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';

describe('a participant', () => {
  let forum: TestForum;
  let me: SignedInParticipant;
  let id: string;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    me = await signInParticipant(forum);
    id = await forum.database.write((em) =>
      insertSession(em, { capacity: 2, title: { en: 'Small session' } }),
    );
  });

  const add = (sessionId = id, by = me) => by.visitor.post('/en/my/programme', { sessionId });
  const remove = (fields = {}) => me.visitor.post(`/en/my/programme/${id}/removal`, fields);
  const taken = async () => (await forum.read((em) => em.findOneByOrFail(Session, { id }))).taken;
  const entries = () => forum.count(ProgrammeEntry, { accountId: me.accountId });
  const shown = async () => (await me.visitor.get('/en/my/programme')).text;

  it('puts a session into her programme and takes a place', async () => {
    const { status, location } = await add();

    expect([status, location]).toEqual([303, `/en/sessions/${id}?notice=added`]);
    expect([await entries(), await taken()]).toEqual([1, 1]);
    const page = (await me.visitor.get(`/en/sessions/${id}?notice=added`)).text;
    expect(textOf(page)).toContain('The session is in your programme now.');
    expect(textOf(page)).toContain('Places 1 of 2 places is free');
    expect(mainOf(page)).toContain(`action="/en/my/programme/${id}/removal"`);
    expect(linksOf(await shown(), '/en/sessions/')).toEqual([`/en/sessions/${id}`]);
  });

  it('takes one place, however often and how fast she adds it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => add()));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    expect([await entries(), await taken()]).toEqual([1, 1]);
  });

  it('removes it, gives the place back, and returns to where she was', async () => {
    await add();

    expect((await remove({ backTo: 'session' })).location).toBe(`/en/sessions/${id}?notice=removed`);
    expect([await entries(), await taken()]).toEqual([0, 0]);
    expect((await remove()).location).toBe('/en/my/programme?notice=removed');
    expect(await taken()).toBe(0);
  });

  it('is told on the session’s page that it is full', async () => {
    await add(id, await signInParticipant(forum));
    await add(id, await signInParticipant(forum));

    const { status, text } = await add();

    expect(status).toBe(409);
    expect(textOf(text)).toContain('All places of this session are taken.');
    expect([await entries(), await taken()]).toEqual([0, 2]);
    expect(mainOf(text)).not.toContain('action="/en/my/programme"');
  });

  it('shares the last places with others who come at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => signInParticipant(forum)));

    const answers = await Promise.all(people.map((person) => add(id, person)));

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(2).fill(303), ...Array<number>(10).fill(409)]);
    expect(await forum.count(ProgrammeEntry, { sessionId: id })).toBe(2);
    expect(await taken()).toBe(2);
  });

  it('cannot add what is cancelled, a break, a draft or nothing', async () => {
    const [cancelled, draft] = await forum.database.write(async (em) => [
      await insertSession(em, { state: 'cancelled' }),
      await insertSession(em, { state: 'draft' }),
    ]);

    const answers = await Promise.all([cancelled, 'break-d1-pm', draft, 'nothing'].map((each) => add(each)));

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 404, 404]);
    expect((await me.visitor.post('/en/my/programme', {})).status).toBe(422);
    expect(await entries()).toBe(0);
  });

  it('must be approved first', async () => {
    const waiting = await signInParticipant(forum, { state: 'submitted' });

    const { status, text } = await add(id, waiting);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('Your registration is not approved yet.');
    expect(await taken()).toBe(0);
  });

  it('sees which of her sessions are at the same time', async () => {
    const sameTime = await forum.database.write((em) =>
      insertSession(em, { title: { en: 'Rival session' } }),
    );
    await add();
    await add('opening');
    expect(textOf(await shown())).not.toContain('At the same time');

    await add(sameTime);

    const text = textOf(await shown());
    expect(text).toContain('Some of your sessions are at the same time');
    expect(text).toContain('At the same time as Rival session');
    expect(text).toContain('At the same time as Small session');
    expect(linksOf(await shown(), '/en/sessions/')).toEqual(
      ['opening', id, sameTime].map((each) => `/en/sessions/${each}`),
    );
  });

  it('sees the sessions in which she has a part herself, and what is in their way', async () => {
    const rival = await forum.database.write(async (em) => {
      await em.update(Speaker, { id: 'jean-todt' }, { accountId: me.accountId });
      const slot = { onDate: '2023-10-23', startsAt: new Date('2023-10-23T02:30:00Z') };
      return insertSession(em, { slot: { ...slot, endsAt: new Date('2023-10-23T03:00:00Z') } });
    });
    await add(rival);

    const html = await shown();

    expect(linksOf(html, '/en/my/speaking')).toEqual(['/en/my/speaking']);
    expect(textOf(html)).toMatch(
      /You speak in .*Plenary High-Level Panel 1 .*At the same time as Built session/,
    );
    const [, part = ''] = /You speak in[\s\S]+?\/en\/sessions\/([\w-]+)"/.exec(html) ?? [];
    await me.visitor.post('/en/my/favourites', { sessionId: part });
    expect((await shown()).split(`id="star-${part}"`)).toHaveLength(2);
  });

  it('reads how to begin while her programme is empty', async () => {
    expect(textOf(await shown())).toContain('Your programme is empty');
    expect(linksOf(await shown(), '/en/programme')).toEqual(['/en/programme']);
  });

  it('keeps a session that is cancelled in her programme, marked so', async () => {
    await add();
    const organizer = await forum.organizer();
    await cancelSession(organizer, id, 'Ill.');

    expect(mainOf(await shown())).toContain('<s>Small session</s>');
  });

  it('gives all places back when she withdraws, or her approval is taken back', async () => {
    const other = await signInParticipant(forum);
    await add();
    await add(id, other);
    expect(await taken()).toBe(2);

    const states = forum.app.get(RegistrationStatesService);
    await forum.database.write((em) => states.withdraw(em, me.accountId));
    expect([await entries(), await taken()]).toEqual([0, 1]);

    await forum.database.write(async (em) => {
      const registration = await em.findOneByOrFail(Registration, { accountId: other.accountId });
      await states.decline(em, registration.id, { decidedBy: null, reason: 'No.' });
    });
    expect(await taken()).toBe(0);
  });

  it('is somebody: others are asked to register or to sign in', async () => {
    const stranger = forum.visitor();

    expect(linksOf((await stranger.get(`/en/sessions/${id}`)).text, '/en/register')).toEqual([
      '/en/register',
    ]);
    expect((await stranger.get('/en/my/programme')).status).toBe(401);
    expect((await stranger.post('/en/my/programme', { sessionId: id })).status).toBe(401);
    expect((await (await forum.organizer()).post('/en/my/programme', { sessionId: id })).status).toBe(401);
    expect(
      (await me.visitor.post('/en/my/programme', { sessionId: id }, { 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403);
    expect(await taken()).toBe(0);
  });
});
