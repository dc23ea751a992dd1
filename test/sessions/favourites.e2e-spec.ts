import { Tokens } from '../../src/kernel/tokens.js';
import { PersonalFeedsService } from '../../src/calendar/personal-feeds.service.js';
import { Favourite } from '../../src/sessions/favourite.entity.js';
import { JoiningLink } from '../../src/sessions/joining-link.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { editSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import { linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';

const slot = (from: string, to: string) => ({
  startsAt: new Date(`2023-10-24T${from}:00Z`),
  endsAt: new Date(`2023-10-24T${to}:00Z`),
});

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
    id = await insert({ title: { en: 'First choice' }, slot: slot('01:00', '02:00') });
  });

  const insert = (overrides: Parameters<typeof insertSession>[1]) =>
    forum.database.write((em) => insertSession(em, overrides));
  const star = (sessionId = id, by = me) => by.visitor.post('/en/my/favourites', { sessionId });
  const unstar = (back = '/en/my/programme') =>
    me.visitor.post('/en/my/favourites/removal', { sessionId: id, back });
  const add = (sessionId = id) => me.visitor.post('/en/my/programme', { sessionId });
  const favourites = () => forum.count(Favourite, { accountId: me.accountId });
  const page = async (sessionId = id, by = me.visitor) => (await by.get(`/en/sessions/${sessionId}`)).text;
  const programme = async () => (await me.visitor.get('/en/my/programme')).text;

  /** Each star of a page: of which session, and whether it is given. */
  const starsOf = (html: string): [string, boolean][] =>
    [...html.matchAll(/<button [^>]*form="stars"[^>]*>/g)].map(([button]) => [
      / value="([^"]*)"/.exec(button)?.[1] ?? '',
      button.includes('aria-pressed="true"'),
    ]);

  /** What she has chosen, and the favourites below it. */
  const halves = async (): Promise<[string, string]> => {
    const [own = '', apart = ''] = mainOf(await programme()).split('id="favourites"');
    return [`<main>${own}</main>`, `<main>${apart}</main>`];
  };

  describe('who keeps sessions in mind', () => {
    it('stars one and takes the star away, as often as she likes', async () => {
      expect(starsOf(await page())).toEqual([[id, false]]);
      for (const { location } of [await star(), await star()]) {
        expect(location).toBe(`/en/sessions/${id}#star-${id}`);
      }
      expect([await favourites(), starsOf(await page())]).toEqual([1, [[id, true]]]);

      for (const { location } of [await unstar(), await unstar()]) {
        expect(location).toBe(`/en/my/programme#star-${id}`);
      }
      expect(await favourites()).toBe(0);
    });

    it('does so wherever the session stands in the programme, and comes back there', async () => {
      const target = {
        sdgTargets: ['11.5' as const],
        slot: { ...slot('01:00', '02:00'), roomId: 'scc-401' },
      };
      const [starred, other] = [await insert(target), await insert(target)];
      const pause = await insert({ ...target, kind: 'break' });
      await star(starred);
      const views = ['2023-10-24', '2023-10-24/grid', 'targets/11.5', 'search?target=11.5&day=2023-10-24'];

      for (const address of views.map((view) => `/en/programme/${view}`)) {
        const [hers, anybodys] = [await me.visitor.get(address), await forum.visitor().get(address)];
        const stars = new Map(starsOf(hers.text));
        expect([address, stars.get(starred), stars.get(other), stars.has(pause)]).toEqual([
          ...[address, true, false, false],
        ]);
        expect([address, starsOf(anybodys.text)]).toEqual([address, []]);
        const [, back = ''] =
          /<form id="stars"[^>]*><input type="hidden" name="back" value="([^"]*)"/.exec(hers.text) ?? [];
        expect((await unstar(back.replaceAll('&amp;', '&'))).location).toBe(`${address}#star-${id}`);
      }
      expect((await unstar('https://evil.example/')).location).toBe(`/en/#star-${id}`);
    });

    it('sees her own stars, and nobody else does', async () => {
      const path = '/en/programme/2023-10-24';
      const another = await signInParticipant(forum);
      const stateFor = async ({ visitor }: SignedInParticipant) =>
        new Map(starsOf((await visitor.get(path)).text)).get(id);
      await stateFor(another);

      await star();

      expect([await stateFor(me), await stateFor(another), await stateFor(me)]).toEqual([true, false, true]);
      const encoded = await me.visitor.get(path, { 'accept-encoding': 'gzip' });
      expect(encoded.headers.get('content-encoding')).toBeNull();
    });

    it('takes no place by it, and may while her registration is not approved', async () => {
      const full = await insert({ capacity: 1, taken: 1 });
      const applicant = await signInParticipant(forum, { state: 'submitted' });

      expect((await star(full, applicant)).status).toBe(303);

      expect((await forum.read((em) => em.findOneByOrFail(Session, { id: full }))).taken).toBe(1);
      expect(await forum.count(ProgrammeEntry, { accountId: applicant.accountId })).toBe(0);
    });

    it('cannot star a break, a draft or nothing, and a visitor learns how', async () => {
      const [pause, draft] = [await insert({ kind: 'break' }), await insert({ state: 'draft' })];

      expect((await star(pause)).status).toBe(409);
      expect([(await star(draft)).status, (await star('nowhere')).status]).toEqual([404, 404]);
      expect((await forum.visitor().post('/en/my/favourites', { sessionId: id })).status).toBe(401);
      expect(textOf(await page(id, forum.visitor()))).toContain('With an account you can mark favourites');
    });

    it('reads them apart from her programme, with what is in the way', async () => {
      const other = await insert({ title: { en: 'In the way' }, slot: slot('01:30', '02:30') });
      await add(other);
      await star();

      const [own, apart] = await halves();

      expect(linksOf(own, '/en/sessions/')).toEqual([`/en/sessions/${other}`]);
      expect(linksOf(apart, '/en/sessions/')).toEqual([`/en/sessions/${id}`]);
      expect(textOf(apart)).toContain('At the same time as In the way, which is in your programme');
      await add();
      expect(linksOf((await halves())[1], '/en/sessions/')).toEqual([]);
    });

    it('has them in her calendar feed only when she wants', async () => {
      const feeds = forum.app.get(PersonalFeedsService);
      const claim = await forum.database.write((em) => feeds.open(em, me.accountId, []));
      const token = forum.app.get(Tokens).derive(claim);
      const feed = async () => (await forum.visitor().get(`/calendar/p/${token}.ics`)).text;
      const choose = (inFeed: string) => me.visitor.post('/en/my/favourites/feed', { inFeed });
      await star();

      expect(await feed()).not.toContain('First choice');
      expect((await choose('yes')).location).toBe('/en/my/programme?notice=feed');
      expect(await feed()).toContain('SUMMARY:First choice');
      await choose('no');
      expect(await feed()).not.toContain('First choice');
      expect((await choose('perhaps')).status).toBe(422);
    });
  });

  it('learns before she adds a session what is in the way, and adds it all the same', async () => {
    const later = await insert({ title: { en: 'Right after' }, slot: slot('02:00', '03:00') });
    const clashing = await insert({ title: { en: 'Clashing' }, slot: slot('01:30', '02:30'), capacity: 5 });
    await add();

    expect(mainOf(await page(later))).not.toContain('At the same time');
    const text = textOf(await page(clashing));
    expect(text).toContain('At the same time as what you have chosen First choice');
    expect(text).toContain('Add all the same');
    expect((await add(clashing)).status).toBe(303);
    expect(textOf(await programme())).toContain('Some of your sessions are at the same time');
  });

  describe('of a session that one can join from afar', () => {
    const address = 'https://meet.example/secret-room';
    const open = async (overrides: Parameters<typeof insertSession>[1] = {}) => {
      const sessionId = await insert({ mode: 'hybrid', title: { en: 'Hybrid' }, ...overrides });
      await forum.database.write((em) =>
        em.insert(JoiningLink, { sessionId, position: 0, label: null, url: address }),
      );
      return sessionId;
    };
    const knows = async (sessionId: string, by = me.visitor) => (await page(sessionId, by)).includes(address);

    it('finds the link when she may take part, and nobody else does', async () => {
      const sessionId = await open();
      const applicant = await signInParticipant(forum, { state: 'submitted' });

      expect(await knows(sessionId)).toBe(true);
      expect([await knows(sessionId, applicant.visitor), await knows(sessionId, forum.visitor())]).toEqual([
        false,
        false,
      ]);
      expect(textOf(await page(sessionId, forum.visitor()))).toContain('after signing in');
    });

    it('needs a place where places are counted', async () => {
      const sessionId = await open({ capacity: 5 });

      expect(await knows(sessionId)).toBe(false);
      await add(sessionId);
      expect(await knows(sessionId)).toBe(true);
    });

    it('finds it nowhere else', async () => {
      const sessionId = await open();
      await editSession(forum, await forum.organizer(), sessionId, {
        titleEn: 'Hybrid meeting',
        links: address,
      });
      await add(sessionId);
      expect(await knows(sessionId)).toBe(true);
      const visitor = forum.visitor();
      const feeds = [`/calendar/sessions/${sessionId}.ics`, '/calendar/programme.ics', '/schedule.json'];
      const paths = [...feeds, '/schedule.xml', '/api/v1/sessions', '/en/programme/2023-10-24'];

      for (const path of paths) {
        const { status, text } = await visitor.get(path);
        expect([path, status, text.includes('Hybrid meeting'), text.includes('meet.example')]).toEqual([
          path,
          200,
          true,
          false,
        ]);
      }
    });
  });
});
