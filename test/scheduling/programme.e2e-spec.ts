import { edition } from '../../config/edition.js';
import { readSeed } from '../../config/seed-file.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, mainOf, structuredDataOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

const seeds = readSeed('sessions').items;
const start = '/en/sessions/';

describe('the programme', () => {
  let forum: TestForum;
  let visitor: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    visitor = forum.visitor();
  });
  afterAll(() => forum.stop());

  const read = async (path: string) => {
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    return text;
  };

  it('shows each item of the seeds exactly once, on its day or as to be scheduled', async () => {
    const days = await Promise.all(edition.days.map(({ date }) => read(`/en/programme/${date}`)));
    const overview = await read('/en/programme');

    const ofDays = days.flatMap((html) =>
      linksOf(html.replace(/<section[^>]* id="continued".*?<\/section>/s, ''), start),
    );
    const shown = [...ofDays, ...linksOf(overview, start)];

    expect(shown.sort()).toEqual(seeds.map(({ id }) => `${start}${id}`).sort());
    expect(shown).toHaveLength(47);
  });

  it('lists what has no day as to be scheduled', async () => {
    const overview = await read('/en/programme');

    const [, section = ''] = /<section[^>]* id="to-be-scheduled">(.*?)<\/section>/s.exec(overview) ?? [];

    expect(linksOf(`<main>${section}</main>`, start)).toEqual(
      seeds.filter(({ date }) => date === null).map(({ id }) => `${start}${id}`),
    );
  });

  it('orders a day by its hours, with what has no hour at the end', async () => {
    const text = textOf(await read('/en/programme/2023-10-24'));

    const hours = [...text.matchAll(/\d\d:\d\d–\d\d:\d\d|Time to be announced/g)].map(([found]) => found);
    expect(hours).toEqual([
      '09:00–10:30',
      '10:30–11:00',
      '11:00–12:30',
      '12:30–13:30',
      '13:30–15:00',
      '15:00–15:30',
      '15:30–17:00',
      'Time to be announced',
    ]);
    expect(text).toContain('All times: Korean Standard Time (UTC+09:00).');
  });

  it('shows an item of several days on each of them', async () => {
    const dates = ['2023-10-22', '2023-10-23', '2023-10-24', '2023-10-25', '2023-10-26'];

    const pages = await Promise.all(dates.map((date) => read(`/en/programme/${date}`)));

    const shows = pages.map((html) => linksOf(html, `${start}wheel-of-urban-challenges`).length);
    expect(shows).toEqual([0, 1, 1, 1, 0]);
  });

  it('has a page for a day outside the forum on which something takes place, and for no other', async () => {
    expect(linksOf(await read('/en/programme/2023-08-12'), start)).toEqual([
      `${start}youth-assembly-virtual-1`,
    ]);
    for (const nothing of ['2023-08-13', '2023-10-28', 'today', '%00']) {
      expect((await visitor.get(`/en/programme/${nothing}`)).status).toBe(404);
    }
  });

  it('names what everybody may not attend', async () => {
    const text = textOf(await read('/en/programme/2023-10-23'));

    expect(text).toContain('ESCAP-MoLIT VIP Lunch By invitation only');
    expect(text).toContain('High-level Session For ministers and senior officials');
  });

  describe('states the same instants on the page, in its structured data and in the API', () => {
    it.each(seeds.filter((seed) => seed.start !== null).map((seed) => [seed.id, seed] as const))(
      'of %s',
      async (id, seed) => {
        const html = await read(`/en/sessions/${id}`);
        const api: { items: { id: string; start: string; end: string | null; timezone: string }[] } =
          JSON.parse((await visitor.get('/api/v1/sessions')).text);

        const expected = [seed.start, seed.end]
          .filter((local) => local !== null)
          .map((local) => `${local}+09:00`);
        const onPage = [...mainOf(html).matchAll(/<time datetime="([^"]*T[^"]*)"/g)].map(
          ([, datetime]) => datetime,
        );
        const data = structuredDataOf(html);
        const item = api.items.find((each) => each.id === id);
        expect([...new Set(onPage)]).toEqual(expected);
        expect([data?.startDate, data?.endDate].filter(Boolean)).toEqual(expected);
        expect([item?.start, item?.end].filter(Boolean)).toEqual(expected);
        expect(item?.timezone).toBe('Asia/Seoul');
      },
    );
  });

  it('states no hour where none is known', async () => {
    const html = await read('/en/sessions/assembly-women');

    expect(textOf(html)).toContain('Sunday, 22 October 2023 Time to be announced');
    expect(structuredDataOf(html)?.startDate).toBe('2023-10-22');
    expect(structuredDataOf(await read('/en/sessions/road-safety'))).toBeNull();
  });

  it('tells all facts of a session', async () => {
    const text = textOf(await read('/en/sessions/post-pandemic-urban-development'));

    expect(text).toContain('Monday, 23 October 2023 13:30–15:00 Korean Standard Time (UTC+09:00)');
    expect(text).toContain('Where Room 302, 3F, Suwon Convention Center');
    expect(text).toContain('Track Urban and Territorial Planning');
    expect(text).toContain('Who may come Open to registered participants');
    expect(text).toContain('Part of Parallel Sessions 1');
    expect(text).toContain('Moderator Yun Jeong-jung, LH Land and Housing Research Institute (LHRI)');
    expect(text).toContain('Organized by Suwon Urban Development Corporation');
    expect(text).toContain('Partners LH Land and Housing Research Institute (LHRI)');
  });

  it('leads from a block to its sessions', async () => {
    expect(linksOf(await read('/en/sessions/parallel-1'), start)).toEqual([
      `${start}post-pandemic-urban-development`,
    ]);
  });

  it('speaks Korean, and marks what is in English', async () => {
    const { text } = await visitor.get('/ko/sessions/opening');

    expect(textOf(text)).toContain('개회식 및 대표 보고서 발간');
    expect(mainOf(text)).toMatch(/<div class="prose" lang="en"><p>Opening ceremony/);
    expect(textOf(text)).toContain('영어로 제공');
  });

  it('marks an English title on a page in another language, by its language and in words', async () => {
    const { text } = await visitor.get('/fr/sessions/hlp-2');

    expect(mainOf(text)).toContain('<h1 lang="en">Plenary High-Level Panel 2</h1>');
    expect(textOf(text)).toContain('Séance plénière En anglais Plenary High-Level Panel 2');
    expect(textOf(await read('/en/sessions/hlp-2'))).not.toContain('In English');
  });

  it('hides a draft from everybody, wherever it could be seen', async () => {
    const id = await forum.database.write((em) =>
      insertSession(em, { state: 'draft', title: { en: 'Secret draft' } }),
    );
    const paths = ['/en/programme', '/en/programme/2023-10-24', '/en/speakers', '/api/v1/sessions', '/en/'];

    const answers = await Promise.all(paths.map((path) => visitor.get(path)));

    expect(answers.map(({ text }) => text.includes('Secret draft'))).toEqual(paths.map(() => false));
    expect((await visitor.get(`/en/sessions/${id}`)).status).toBe(404);
    expect((await visitor.get('/en/sessions/no-such-session')).status).toBe(404);
    const organizer = await forum.organizer();
    expect((await organizer.get('/en/organizer/sessions')).text).toContain('Secret draft');
  });

  it('keeps a cancelled session, with its reason', async () => {
    const id = await forum.database.write((em) =>
      insertSession(em, {
        state: 'cancelled',
        cancellationReason: 'The hall <is> flooded',
        title: { en: 'Cancelled talk' },
      }),
    );

    const html = await read(`/en/sessions/${id}`);

    expect(textOf(html)).toContain('This session is cancelled The hall <is> flooded');
    expect(structuredDataOf(html)?.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(mainOf(html)).not.toContain('/en/register');
    expect(mainOf(await read('/en/programme/2023-10-24'))).toContain('<s>Cancelled talk</s>');
  });

  it('cannot be broken by what an organizer writes', async () => {
    const hostile = '</script><script>alert(1)</script>&amp;"';
    const id = await forum.database.write((em) => insertSession(em, { title: { en: hostile } }));

    const html = await read(`/en/sessions/${id}`);

    expect(html).not.toContain('<script>alert');
    expect(structuredDataOf(html)?.name).toBe(hostile);
    expect(textOf(html)).toContain(hostile);
  });
});

describe('the speakers', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  it('are all listed, with their public function', async () => {
    const { text } = await forum.visitor().get('/en/speakers');

    const ids = readSeed('speakers').items.map(({ id }) => `/en/speakers/${id}`);
    expect(linksOf(text, '/en/speakers/').sort()).toEqual(ids.sort());
    expect(textOf(text)).toContain('Lee Jae-joon (이재준) Mayor City of Suwon');
  });

  it('lead to their sessions and the part they have in them', async () => {
    const { text } = await forum.visitor().get('/en/speakers/lee-jae-joon');

    expect(linksOf(text, start)).toEqual([`${start}opening`, `${start}ap-housing-forum-9`]);
    expect(textOf(text)).toContain('Opening Session and Launch of Flagship Report Opening remarks');
  });

  it('do not include others', async () => {
    expect((await forum.visitor().get('/en/speakers/nobody')).status).toBe(404);
  });
});
