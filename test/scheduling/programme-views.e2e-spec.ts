import { edition } from '../../config/edition.js';
import { readSeed } from '../../config/seed-file.js';
import { Room } from '../../src/forum/room.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Track } from '../../src/sessions/track.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

const seeds = readSeed('sessions').items;
const sessions = '/en/sessions/';

/** On clocks of Seoul. */
const at = (local: string): Date => new Date(`${local}:00+09:00`);

const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];

describe('the programme, looked at in other ways', () => {
  let forum: TestForum;
  let visitor: Visitor;

  beforeAll(async () => {
    // At half past one on the first day of the forum proper.
    forum = await startForum({ settings: { rehearsalClock: at('2023-10-23T13:30') } });
    visitor = forum.visitor();
  });
  afterAll(() => forum.stop());

  const read = async (path: string, by = visitor) => {
    const { status, text } = await by.get(path);
    expect([path, status]).toEqual([path, 200]);
    return text;
  };
  const idsOf = (html: string): string[] =>
    linksOf(html, sessions).map((href) => href.slice(sessions.length));
  const insert = (overrides: Parameters<typeof insertSession>[1]) =>
    forum.database.write((em) => insertSession(em, overrides));

  it('offers nobody to come to what is over, and says so', async () => {
    const [over, ahead] = await Promise.all(
      ['opening', 'hlp-2'].map(async (id) => mainOf(await read(`${sessions}${id}`))),
    );

    expect(over).toContain('This session is over.');
    expect(over).not.toContain('href="/en/register"');
    expect(ahead).not.toContain('This session is over.');
    expect(ahead).toContain('href="/en/register"');
  });

  describe('as a grid', () => {
    it('shows each item of each day of the seeds, as the list does', async () => {
      for (const { date } of edition.days) {
        const [list, grid] = [await read(`/en/programme/${date}`), await read(`/en/programme/${date}/grid`)];
        expect([date, idsOf(grid).sort()]).toEqual([date, idsOf(list).sort()]);
      }
    });

    it('is a table whose cells stand under a room and beside an hour', async () => {
      const html = await read('/en/programme/2023-10-23/grid');

      const [, head = ''] = /<thead>(.*?)<\/thead>/s.exec(html) ?? [];
      expect(textOf(`<main>${head}</main>`)).toBe('Time Room 302 3F Room to be announced');
      const hours = [...html.matchAll(/<th scope="row"><time[^>]*>(\d\d:\d\d)/g)].map(([, hour]) => hour);
      expect(hours).toEqual([
        '08:00',
        '09:00',
        '10:30',
        '11:00',
        '12:30',
        '13:30',
        '15:00',
        '15:30',
        '17:00',
      ]);
      expect(canonicalOf(html)).toBe('http://forum.test/en/programme/2023-10-23');
    });

    it('shows what ends after midnight on the day on which it began, and what is cancelled as cancelled', async () => {
      const night = { onDate: '2023-10-24', untilDate: '2023-10-25', startsAt: at('2023-10-24T22:00') };
      const id = await insert({
        title: { en: 'Night of the cities' },
        state: 'cancelled',
        cancellationReason: 'Rain',
        slot: { ...night, endsAt: at('2023-10-25T01:30') },
      });

      const grid = await read('/en/programme/2023-10-24/grid');

      expect(mainOf(grid)).toContain('<s>Night of the cities</s>');
      expect(textOf(grid)).toContain('22:00–01:30 Night of the cities Cancelled');
      expect(idsOf(await read('/en/programme/2023-10-25'))).not.toContain(id);
      expect(idsOf(await read('/en/programme/2023-10-25/grid'))).not.toContain(id);
    });

    it('exists for days of the programme only', async () => {
      expect((await visitor.get('/en/programme/2023-08-12/grid')).status).toBe(200);
      expect((await visitor.get('/en/programme/2023-08-13/grid')).status).toBe(404);
      expect((await visitor.get('/en/programme/tracks/grid')).status).toBe(404);
    });
  });

  describe('by its parts', () => {
    it('has a page for each, whose sessions are those of the part, and a calendar of just these', async () => {
      const kinds = ['tracks', 'rooms', 'organizers', 'targets', 'languages'];
      const paths = await Promise.all(
        kinds.map(async (kind) => linksOf(await read(`/en/programme/${kind}`), `/en/programme/${kind}/`)),
      );

      expect(paths.map((of) => of.length)).toEqual([
        4,
        readSeed('rooms').items.length,
        expect.any(Number),
        10,
        5,
      ]);
      for (const path of [paths[0]?.[0], paths[1]?.[0], paths[2]?.[0], paths[3]?.[0], paths[4]?.[0]]) {
        const html = await read(path ?? '');
        const [feed] = linksOf(html, 'webcal:');
        expect(canonicalOf(html)).toBe(`http://forum.test${path ?? ''}`);
        if (feed) expect((await visitor.get(feed.replace('webcal://forum.test', ''))).status).toBe(200);
        else expect(path).toContain('/organizers/');
      }
    });

    it('shows the sessions of a track, of an organizer or partner, of a target and of a language', async () => {
      const id = await insert({ sdgTargets: ['11.2'], languages: ['ru'], interpretedLanguages: ['zh'] });

      const ofTrack = seeds.filter(({ track }) => track === 'urban-finance').map((seed) => seed.id);
      expect(idsOf(await read('/en/programme/tracks/urban-finance')).sort()).toEqual(ofTrack.sort());
      const ofCityNet = seeds.filter(({ organiserIds, partnerIds }) =>
        [...organiserIds, ...partnerIds].includes('citynet'),
      );
      expect(idsOf(await read('/en/programme/organizers/citynet')).sort()).toEqual(
        ofCityNet.map((seed) => seed.id).sort(),
      );
      expect(idsOf(await read('/en/programme/targets/11.2'))).toEqual([id]);
      expect(idsOf(await read('/en/programme/languages/ru'))).toEqual([id]);
      expect(idsOf(await read('/en/programme/languages/zh'))).toEqual([id]);
      expect(textOf(await read('/ko/programme/targets/11.3'))).toContain('아직 세션이 없습니다');
    });

    it('counts the whole of a hall and its parts as one place', async () => {
      const part = { id: 'hall-part', partOfId: 'scc-convention-hall', name: { en: 'Hall A' }, position: 90 };
      await forum.database.write(async (em) => {
        const hall = await em.findOneByOrFail(Room, { id: 'scc-convention-hall' });
        await em.insert(Room, Object.assign(hall, part));
      });
      const whole = await insert({ slot: { roomId: 'scc-convention-hall' } });
      const within = await insert({
        slot: { roomId: 'hall-part', startsAt: at('2023-10-24T14:00'), endsAt: at('2023-10-24T15:00') },
      });

      const page = await read('/en/programme/rooms/hall-part');

      expect(idsOf(page)).toEqual([whole, within]);
      expect(idsOf(await read('/en/programme/rooms/scc-convention-hall'))).toEqual([whole, within]);
      expect(textOf(page)).toContain('Part of Convention Hall.');
    });

    it('does not know others', async () => {
      const unknown = [
        'tracks/nothing',
        'rooms/nothing',
        'organizers/nothing',
        'targets/12.1',
        'languages/xx',
        'speakers/x',
      ];

      const answers = await Promise.all(unknown.map((path) => visitor.get(`/en/programme/${path}`)));

      expect(answers.map(({ status }) => status)).toEqual(unknown.map(() => 404));
    });
  });

  describe('searched', () => {
    const search = async (query: Record<string, string>, locale = 'en') =>
      read(`/${locale}/programme/search?${new URLSearchParams(query).toString()}`);

    it.each([
      ['accents that nobody types', 'perez', 'youth-assembly-virtual-1'],
      ['Hangul while it is typed', '지방정ㅂ', 'assembly-local-government'],
      ['initial consonants', 'ㅈㅂㅈㅂ', 'assembly-local-government'],
      ['a speaker as he writes himself', '이재준', 'opening'],
      ['a room', '302', 'post-pandemic-urban-development'],
    ])('finds %s', async (_, q, id) => {
      expect(idsOf(await search({ q }))).toContain(id);
    });

    it('marks what it found, also where a page shows another language', async () => {
      expect(mainOf(await search({ q: 'business ASSEMB' }))).toContain(
        '<mark>Business</mark> <mark>Assemb</mark>ly',
      );
      expect(mainOf(await search({ q: '지방' }))).toContain(
        '<span lang="ko"><mark>지방</mark>정부 총회</span>',
      );
    });

    it('combines words with filters, and offers the calendar of filters alone', async () => {
      const both = await search({ q: 'parallel', day: '2023-10-25' });
      const filters = await search({ track: 'urban-finance', day: '2023-10-25' });

      expect(idsOf(both)).toEqual(['parallel-4']);
      expect(linksOf(both, 'webcal:')).toEqual([]);
      expect(idsOf(filters)).toEqual(['hlp-4', 'parallel-4']);
      const [feed = ''] = linksOf(filters, 'webcal:');
      expect((await visitor.get(feed.replace('webcal://forum.test', ''))).status).toBe(200);
    });

    it('says that nothing fits, keeps what was typed and is found by no search engine', async () => {
      const html = await search({ q: '<b>"nowhere"</b>' });

      expect(textOf(html)).toContain('No session fits Try fewer or shorter words, or choose less.');
      expect(html).toContain('value="&lt;b>&quot;nowhere&quot;&lt;/b>"');
      expect(html).toContain('<meta name="robots" content="noindex, follow"/>');
    });

    it('takes what cannot be meant as not chosen, and any length of words', async () => {
      const all = idsOf(await search({}));

      expect(idsOf(await search({ day: 'tomorrow', target: '99', language: 'xx' }))).toEqual(all);
      expect((await visitor.get(`/en/programme/search?q=${'ㄱ'.repeat(900)}`)).status).toBe(200);
      expect((await visitor.get('/en/programme/search?q=a&q=b')).status).toBe(200);
    });
  });

  it('tells what goes on now, by the forum’s clock, and what comes next', async () => {
    const text = textOf(await read('/en/programme/now'));

    expect(text).toMatch(/At the venue: Monday, 23 October 2023 13:3\d Korean Standard Time \(UTC\+09:00\)/);
    expect(text).toMatch(/Room 302 3F Directions and strategies .* 13:30–15:00 Nothing more today/);
    expect(text).toContain('Networking Break 15:00–15:30');
    expect(text).toContain('Next: Tuesday, 24 October 2023 09:00–10:30 Plenary High-Level Panel 2');
  });

  it('says every hour in the reader’s zone, too, once she has chosen one', async () => {
    const reader = forum.visitor();
    const paths = ['now', '2023-10-23', '2023-10-23/grid', 'rooms/scc-302', 'search?q=opening'];

    const before = await Promise.all(paths.map((path) => read(`/en/programme/${path}`, reader)));
    await reader.post('/en/time-zone', { zone: 'America/New_York', back: '/en/programme/now' });
    const after = await Promise.all(paths.map((path) => read(`/en/programme/${path}`, reader)));

    expect(before.map((html) => html.includes('data-reader-time="Your time:"'))).toEqual(
      paths.map(() => true),
    );
    expect(after.map((html) => html.includes('data-reader-time='))).toEqual(paths.map(() => false));
    expect(textOf(after[0] ?? '')).toContain('Your time zone: Eastern Daylight Time (UTC-04:00)');
    expect(textOf(after[1] ?? '')).toContain(
      '09:00–10:30 Your time: 20:00–21:30 (Sun 22 Oct) Opening Session',
    );
    expect(textOf(after[2] ?? '')).toContain('09:00–10:30 Your time: 20:00–21:30 (Sun 22 Oct)');
    expect(textOf(await read('/en/programme/now'))).not.toContain('Eastern');
  });

  describe('kept in memory', () => {
    const dayPath = '/en/programme/2023-10-24';

    it('is told again only when it has changed', async () => {
      const first = await visitor.get('/en/programme/tracks', { 'accept-encoding': 'identity' });
      const etag = first.headers.get('etag') ?? '';
      const again = await visitor.get('/en/programme/tracks', {
        'if-none-match': etag,
        'accept-encoding': 'identity',
      });
      await forum.database.write((em) =>
        em.update(Track, { id: 'urban-finance' }, { name: { en: 'Money' } }),
      );
      const changed = await visitor.get('/en/programme/tracks', {
        'if-none-match': etag,
        'accept-encoding': 'identity',
      });

      expect([again.status, again.text]).toEqual([304, '']);
      expect(changed.status).toBe(200);
      expect(textOf(changed.text)).toContain('Money');
    });

    it('shows a release and a renamed room at once, and a draft never', async () => {
      const id = await insert({ title: { en: 'Released just now' }, slot: { roomId: 'scc-401' } });
      const released = await read(dayPath);
      await forum.database.write(async (em) => {
        await em.update(Session, { id }, { title: { en: 'Only a draft' } });
        await em.update(Room, { id: 'scc-401' }, { name: { en: 'Salon' } });
      });

      const later = await read(dayPath);

      expect(textOf(released)).toContain('Released just now Room 401');
      expect(textOf(later)).toContain('Released just now Salon');
    });

    it('is never mixed up between readers', async () => {
      const organizer = await forum.organizer();

      const pages = [await read(dayPath), await read(dayPath, organizer), await read(dayPath)];

      expect(pages.map((html) => html.includes('action="/en/sign-out"'))).toEqual([false, true, false]);
    });

    it('is compressed, also for who is signed in, while other pages of hers are not', async () => {
      const organizer = await forum.organizer();
      const encodingOf = async (by: Visitor, path: string) =>
        (await by.get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding');

      expect(await encodingOf(visitor, dayPath)).toBe('gzip');
      expect(await encodingOf(organizer, dayPath)).toBe('gzip');
      expect(await encodingOf(forum.visitor(), '/en/register')).toBe('gzip');
      expect(await encodingOf(organizer, '/en/organizer/sessions?q=opening')).toBeNull();
    });
  });
});
