import { ProgrammeQueries } from '../../src/scheduling/programme.queries.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { typedOf } from '../../src/scheduling/web/edited-session.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { invalidFieldsOf, linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Answer, Visitor } from '../support/visitor.js';

describe('an organizer', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    id = await forum.database.write((em) => insertSession(em, { abstract: { en: 'As it was.' } }));
  });

  const item = async () => {
    const found = await forum.read((em) => forum.app.get(ProgrammeQueries).byIdWithDrafts(em, id));
    if (!found) throw new Error(`No session ${id}`);
    return found;
  };
  const path = () => `/en/organizer/sessions/${id}/edit`;
  const save = async (changes: Record<string, string | string[]>, by = organizer): Promise<Answer> =>
    by.post(path(), { ...typedOf(await item()), destination: 'public', ...changes });
  const rows = () =>
    forum.read(async (em) => ({
      session: await em.findOneByOrFail(Session, { id }),
      slot: await em.findOneByOrFail(Slot, { sessionId: id }),
    }));

  it('finds every field filled with what is stored, and changes nothing by saving it', async () => {
    const before = await rows();
    const { text } = await organizer.get(path());

    expect(mainOf(text)).toMatch(/<input[^>]*name="startsAt"[^>]*value="2023-10-24T09:00"/);
    expect(textOf(text)).toContain('Korean Standard Time (UTC+09:00)');
    const { status, location } = await save({});

    expect([status, location]).toEqual([303, `${path()}?notice=published`]);
    expect(await rows()).toEqual(before);
  });

  it('says in which languages it is held and which targets it serves, and takes it back', async () => {
    const facts = async () => {
      const { languages, sdgTargets } = await item();
      return { languages, sdgTargets };
    };
    expect(await facts()).toEqual({ languages: null, sdgTargets: null });

    await save({ languages: ['ko', 'en'], sdgTargets: '11.a' });

    expect(await facts()).toEqual({ languages: ['en', 'ko'], sdgTargets: ['11.a'] });
    const page = textOf((await organizer.get(`/en/sessions/${id}`)).text);
    expect(page).toContain('Languages English, Korean');
    expect(page).toContain('SDG 11 targets 11.a Links between urban, peri-urban and rural areas');
    expect((await save({ languages: ['en', 'xx'] })).status).toBe(422);

    await save({ languages: [], sdgTargets: [] });

    expect(await facts()).toEqual({ languages: null, sdgTargets: null });
  });

  it('changes texts, track, access, places, room and time together', async () => {
    await save({
      titleEn: 'New title',
      titleKo: '새 제목',
      titleFr: '',
      abstractEn: 'One.\r\n\r\nTwo.',
      trackId: 'urban-finance',
      access: 'by-invitation',
      capacity: '20',
      roomId: 'scc-302',
      startsAt: '2023-10-25T09:15',
      endsAt: '2023-10-25T10:45',
    });

    const { session, slot } = await rows();
    expect(session).toMatchObject({
      title: { en: 'New title', ko: '새 제목' },
      abstract: { en: 'One.\n\nTwo.' },
      trackId: 'urban-finance',
      access: 'by-invitation',
      capacity: 20,
    });
    expect(slot).toMatchObject({
      roomId: 'scc-302',
      onDate: '2023-10-25',
      untilDate: null,
      startsAt: new Date('2023-10-25T00:15:00Z'),
      endsAt: new Date('2023-10-25T01:45:00Z'),
    });
  });

  it('gives a session a day without hours, several days, or none at all', async () => {
    await save({ startsAt: '', endsAt: '', onDate: '2023-10-23', untilDate: '2023-10-25' });
    expect((await rows()).slot).toMatchObject({
      onDate: '2023-10-23',
      untilDate: '2023-10-25',
      startsAt: null,
      endsAt: null,
    });

    await save({ startsAt: '', endsAt: '', onDate: '', untilDate: '' });
    expect((await rows()).slot).toMatchObject({
      onDate: null,
      untilDate: null,
      startsAt: null,
      venueId: 'scc',
    });
  });

  it('moves a session into another house, whose zone and venue it then has', async () => {
    await save({ roomId: 'ibis-ambassador-suwon' });

    expect((await rows()).slot).toMatchObject({
      roomId: 'ibis-ambassador-suwon',
      venueId: 'ibis-ambassador-suwon',
    });
    expect(textOf((await forum.visitor().get(`/en/sessions/${id}`)).text)).toContain(
      'Where Ibis Ambassador Suwon Who may',
    );
  });

  it.each([
    [
      'an end before its start',
      { startsAt: '2023-10-24T10:30', endsAt: '2023-10-24T09:00' },
      ['endsAt'],
      'The end must be after the start.',
    ],
    ['an end without a start', { startsAt: '', onDate: '' }, ['startsAt'], 'Please say also when it starts.'],
    [
      'a start before the forum',
      { startsAt: '2023-10-21T09:00', endsAt: '2023-10-22T09:00' },
      ['startsAt'],
      'This is not a day of the forum.',
    ],
    [
      'an end after the forum',
      { startsAt: '2023-10-27T09:00', endsAt: '2023-10-28T09:00' },
      ['endsAt'],
      'This is not a day of the forum.',
    ],
    [
      'a day outside the forum',
      { startsAt: '', endsAt: '', onDate: '2023-11-01' },
      ['onDate'],
      'This is not a day of the forum.',
    ],
    [
      'a day that does not exist',
      { startsAt: '2023-02-30T09:00' },
      ['startsAt'],
      'Please enter a date and a time',
    ],
    ['no title', { titleEn: ' ' }, ['titleEn'], 'Please fill in this field.'],
    [
      'a title that is too long',
      { titleKo: '가'.repeat(10_000) },
      ['titleKo'],
      'Please use at most 300 characters.',
    ],
    [
      'a title with a direction override',
      { titleEn: 'a\u202eb' },
      ['titleEn'],
      'Please remove invisible control characters',
    ],
    ['an unknown room', { roomId: 'attic' }, ['roomId'], 'Please choose one of the options.'],
    ['an unknown track', { trackId: 'golf' }, ['trackId'], 'Please choose one of the options.'],
    ['an unknown access', { access: 'friends' }, ['access'], 'Please choose one of the options.'],
    ['places that are no number', { capacity: 'many' }, ['capacity'], 'Please enter a whole number'],
  ])('is told of %s at the field, and nothing is written', async (_, changes, fields, message) => {
    const before = await rows();

    const { status, text } = await save({ titleRu: 'Что было введено', ...changes });

    expect(status).toBe(422);
    expect(invalidFieldsOf(text)).toEqual(fields);
    expect(textOf(text)).toContain(message);
    expect(text).toContain('Что было введено');
    expect(await rows()).toEqual(before);
  });

  it('cannot offer fewer places than are taken', async () => {
    await forum.database.write((em) => em.update(Session, { id }, { capacity: 5, taken: 3 }));

    const { status, text } = await save({ capacity: '2' });

    expect([status, invalidFieldsOf(text)]).toEqual([422, ['capacity']]);
    expect(textOf(text)).toContain('3 places are given away or set aside. The capacity cannot be lower.');
    expect((await save({ capacity: '3' })).status).toBe(303);
  });

  it('is told that another organizer was faster, and overwrites nothing', async () => {
    const opened = typedOf(await item());
    const other = await forum.organizer('other@apuf8.test');
    await save({ titleEn: 'By the other' }, other);

    const { status, text } = await organizer.post(path(), { ...opened, titleEn: 'By me' });

    expect(status).toBe(409);
    expect(textOf(text)).toContain('Another organizer has changed this session');
    expect(mainOf(text)).toContain('value="By me"');
    expect((await rows()).session.title.en).toBe('By the other');
  });

  it('is told the same when the other one has only moved it', async () => {
    const opened = typedOf(await item());
    await save({ startsAt: '2023-10-24T09:30' });

    expect((await organizer.post(path(), { ...opened, titleEn: 'By me' })).status).toBe(409);
  });

  it('keeps the date of an item outside the forum when its title changes', async () => {
    id = 'youth-assembly-virtual-1';

    expect((await save({ titleEn: 'Virtual session of the youth' })).status).toBe(303);
    expect((await rows()).slot.onDate).toBe('2023-08-12');
  });

  describe('who puts a session into a room that is taken', () => {
    const taking = { roomId: 'scc-302', startsAt: '2023-10-23T14:00', endsAt: '2023-10-23T16:00' };
    const other = 'post-pandemic-urban-development';

    it('sees which session has it, and nothing is saved', async () => {
      const before = await rows();

      const { status, text } = await save({ ...taking, titleEn: 'Clashing' });

      expect(status).toBe(409);
      expect(linksOf(text, `/en/organizer/sessions/${other}`)).toEqual([
        `/en/organizer/sessions/${other}/edit`,
      ]);
      expect(textOf(text)).toContain(
        '“Directions and strategies for urban development in the post-pandemic transition era” and “Clashing” are in Room 302 at the same time.',
      );
      expect(mainOf(text)).toContain('value="Clashing"');
      expect(await rows()).toEqual(before);
    });

    it('may decide that it shall be so; both are then marked in the list', async () => {
      const { status } = await save({ ...taking, titleEn: 'Clashing', allowConflict: 'yes' });

      expect(status).toBe(303);
      const list = textOf((await organizer.get('/en/organizer/sessions?day=2023-10-23')).text);
      expect(list.match(/Room 302 1 blocking conflict/g)).toHaveLength(2);
    });

    it('is not asked again while room and time stay', async () => {
      await save({ ...taking, allowConflict: 'yes' });

      expect((await save({ titleEn: 'Another title' })).status).toBe(303);
    });

    it('is not asked where the sessions only touch, or the other one is cancelled', async () => {
      await forum.database.write(async (em) => {
        await insertSession(em, { slot: { roomId: 'scc-event-hall' } });
        await insertSession(em, { state: 'cancelled', slot: { roomId: 'scc-cloud-garden' } });
      });

      const touching = { roomId: 'scc-event-hall', startsAt: '2023-10-24T10:30', endsAt: '2023-10-24T12:00' };
      expect((await save(touching)).status).toBe(303);
      expect((await save({ roomId: 'scc-cloud-garden', startsAt: '2023-10-24T09:00' })).status).toBe(303);
    });
  });

  describe('who cancels a session', () => {
    const cancellation = () => `/en/organizer/sessions/${id}/cancellation`;

    it('learns how many have it in their programme', async () => {
      const { visitor } = await signInParticipant(forum);
      await visitor.post('/en/my/programme', { sessionId: id });

      const { text } = await organizer.get(cancellation());

      expect(textOf(text)).toContain('One participant has it in her programme and is told.');
    });

    it('gives a reason that everybody reads', async () => {
      const { status, location } = await organizer.post(cancellation(), {
        reason: 'The speaker is ill.',
        destination: 'public',
      });

      expect([status, location]).toEqual([303, `${path()}?notice=cancelled`]);
      expect((await rows()).session).toMatchObject({
        state: 'cancelled',
        cancellationReason: 'The speaker is ill.',
      });
      expect(textOf((await forum.visitor().get(`/en/sessions/${id}`)).text)).toContain('The speaker is ill.');
    });

    it('must give one', async () => {
      const { status, text } = await organizer.post(cancellation(), { reason: ' ' });

      expect([status, invalidFieldsOf(text)]).toEqual([422, ['reason']]);
      expect((await rows()).session.state).toBe('confirmed');
    });

    it('cannot do it twice', async () => {
      await organizer.post(cancellation(), { reason: 'First.' });

      const { status } = await organizer.post(cancellation(), { reason: 'Second.' });

      expect(status).toBe(409);
      expect((await rows()).session.cancellationReason).toBe('First.');
    });

    it('may reinstate it, once', async () => {
      await organizer.post(cancellation(), { reason: 'Ill.' });
      const reinstatement = `/en/organizer/sessions/${id}/reinstatement`;

      expect((await organizer.post(reinstatement, { destination: 'public' })).location).toBe(
        `${path()}?notice=reinstated`,
      );
      expect((await rows()).session).toMatchObject({ state: 'confirmed', cancellationReason: null });
      expect((await organizer.post(reinstatement)).status).toBe(409);
    });
  });

  describe('who looks for sessions', () => {
    const found = async (query: string) =>
      linksOf((await organizer.get(`/en/organizer/sessions?${query}`)).text, '/en/organizer/sessions/')
        .filter((href) => href.endsWith('/edit'))
        .map((href) => href.split('/')[4])
        .filter((each) => !each?.startsWith('built-'));

    it('finds them by words, folded, also of speakers and in Korean', async () => {
      expect(await found('q=FLAGSHIP%20opening')).toEqual(['opening']);
      expect(await found('q=yun+jeong')).toEqual(['post-pandemic-urban-development']);
      expect(await found('q=%EA%B0%9C%ED%9A%8C%EC%8B%9D')).toEqual(['opening']);
      expect(await found('q=no+such+words')).toEqual([]);
    });

    it('filters by day, track and state', async () => {
      expect(await found('day=2023-10-26')).toEqual([
        'ap-housing-forum-9',
        'site-visits',
        'exhibition-tear-down',
      ]);
      expect(await found('day=none')).toHaveLength(5);
      expect(await found('track=urban-finance&day=2023-10-25')).toEqual(['hlp-4', 'parallel-4']);
      expect(await found('state=draft')).toEqual([]);
    });

    it('sorts them both ways', async () => {
      const ascending = await found('day=2023-10-25&sort=title&direction=ascending');

      expect(ascending[0]).toBe('exhibition-events-d3');
      expect(await found('day=2023-10-25&sort=title&direction=descending')).toEqual([...ascending].reverse());
    });
  });

  it('is the only one who may', async () => {
    const { visitor: participant } = await signInParticipant(forum);
    const gets = ['/en/organizer/sessions', path(), `/en/organizer/sessions/${id}/cancellation`];
    const posts = [
      path(),
      `/en/organizer/sessions/${id}/cancellation`,
      `/en/organizer/sessions/${id}/reinstatement`,
    ];

    for (const visitor of [forum.visitor(), participant]) {
      for (const get of gets) expect((await visitor.get(get)).status).toBe(401);
      for (const post of posts) expect((await visitor.post(post, { reason: 'x' })).status).toBe(401);
    }
    expect((await rows()).session.state).toBe('confirmed');
    expect((await organizer.get(`/en/organizer/sessions/${id}/reinstatement`)).status).toBe(404);
    expect((await organizer.get('/en/organizer/sessions/nothing/edit')).status).toBe(404);
    expect(
      (await organizer.post('/en/organizer/sessions/nothing/cancellation', { reason: 'x' })).status,
    ).toBe(404);
  });
});
