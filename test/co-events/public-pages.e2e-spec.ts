import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { readSeed } from '../../config/seed-file.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, mainOf, structuredDataOf, textOf } from '../support/page-content.js';
import { insertCoEvent } from './insert-co-event.js';

const start = '/en/co-events/';
const seeds = readSeed('wcd-events').items;

describe('the co-events for everybody', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  const read = async (path: string) => {
    const { status, text } = await forum.visitor().get(path);
    expect([path, status]).toEqual([path, 200]);
    return text;
  };
  const listed = async (path: string) =>
    linksOf(await read(path), start)
      .filter((href) => !/\/(countries\/|new$|time-zone)/.test(href))
      .map((href) => href.slice(start.length));
  const idsWhere = (fits: (seed: (typeof seeds)[number]) => boolean) =>
    seeds
      .filter(fits)
      .map(({ id }) => id)
      .sort();

  it('shows each of the real ones once, in the order in which they start', async () => {
    const found = await listed('/en/co-events');

    const startOf = (id: string) => seeds.find((seed) => seed.id === id)?.startDate ?? '';
    expect([...found].sort()).toEqual(idsWhere(() => true));
    expect(found.map(startOf)).toEqual(found.map(startOf).sort());
  });

  it.each([
    ['country=TR', idsWhere(({ country }) => country === 'TR')],
    ['region=africa', idsWhere(({ country }) => ['UG', 'CM', 'SZ'].includes(country))],
    ['kind=exhibition', idsWhere(({ kind }) => kind === 'exhibition')],
    ['mode=hybrid', idsWhere(({ mode }) => mode === 'hybrid')],
    ['language=ko', ['suwon-lifelong-learning-forum-2023']],
    ['q=kintex', ['world-cities-forum-goyang-2023']],
    ['q=스위스', idsWhere(({ country }) => country === 'CH')],
    ['q=100%25', []],
    ['from=2023-10-12&to=2023-10-12&country=CH', ['geneva-urban-debate-2023-10-12']],
    ['kind=nonsense&country=TR', idsWhere(({ country }) => country === 'TR')],
  ])('finds by %s', async (query, expected) => {
    expect((await listed(`/en/co-events?${query}`)).sort()).toEqual(expected);
  });

  it('says what to do when nothing fits', async () => {
    expect(textOf(await read('/en/co-events?q=nowhere'))).toContain('No co-event fits');
    expect(textOf(await read('/ko/co-events?q=nowhere'))).toContain('조건에 맞는 행사가 없습니다');
  });

  it('leaves out what is over until it is asked for', async () => {
    await insertCoEvent(forum, { startsOn: '2023-09-10', endsOn: '2023-09-10' }, { id: 'past' });

    expect(await listed('/en/co-events?q=hwaseong')).toEqual([]);
    expect(await listed('/en/co-events?q=hwaseong&past=yes')).toEqual(['past']);
    expect(await listed('/en/co-events?q=hwaseong&from=2023-09-10')).toEqual(['past']);
    expect(textOf(await read('/en/co-events/past'))).toContain('Over');
  });

  it('hides what is not public', async () => {
    await insertCoEvent(forum, {}, { id: 'hidden', state: 'submitted', listed: false });

    expect(await listed('/en/co-events?q=hwaseong')).toEqual([]);
    expect((await forum.visitor().get('/en/co-events/hidden')).status).toBe(404);
  });

  it('divides a long list into pages that keep the filter', async () => {
    for (let number = 1; number <= 31; number += 1)
      await insertCoEvent(forum, {}, { id: `walk-${String(number).padStart(2, '0')}` });

    const first = await read('/en/co-events?q=hwaseong');

    expect(linksOf(first, '/en/co-events?').filter((href) => href.includes('page='))).toEqual([
      '/en/co-events?q=hwaseong&page=2',
    ]);
    expect(await listed('/en/co-events?q=hwaseong&page=2')).toEqual(['walk-31']);
    expect((await forum.visitor().get('/en/co-events?q=hwaseong&page=3')).status).toBe(404);
  });

  it('tells hours in the zone of the place, and in universal time beside it', async () => {
    const text = textOf(await read('/en/co-events/geneva-urban-debate-2023-10-12'));

    expect(text).toContain(
      'When Thursday, 12 October 2023 from 14:00 Central European Summer Time (UTC+02:00) The end is not announced',
    );
    expect(text).toContain(
      'In universal time Thursday, 12 October 2023, from 12:00, Coordinated Universal Time (UTC+00:00)',
    );
  });

  it('tells whole days as days', async () => {
    const html = await read('/en/co-events/wcd-2023-global-observance');

    expect(textOf(html)).toContain('When Tuesday, 31 October 2023 All day');
    expect(structuredDataOf(html)).toMatchObject({ startDate: '2023-10-31', endDate: '2023-10-31' });
    expect(mainOf(html)).not.toContain('00:00');
  });

  it.each([
    ['cancelled', 'This co-event is cancelled', 'EventCancelled'],
    ['postponed', 'This co-event is postponed', 'EventPostponed'],
  ] as const)('says on page, list and for search engines that it is %s', async (state, words, status) => {
    await insertCoEvent(forum, {}, { id: 'walk', state, statusNote: 'Storm warning <b>' });

    const html = await read('/en/co-events/walk');

    expect(textOf(html)).toContain(words);
    expect(mainOf(html)).toContain('Storm warning &lt;b>');
    expect(structuredDataOf(html)).toMatchObject({ eventStatus: `https://schema.org/${status}` });
    expect(textOf(await read('/en/co-events?q=hwaseong')).toLowerCase()).toContain(state);
  });

  it('describes itself to search engines with its offset', async () => {
    await insertCoEvent(
      forum,
      {
        zone: 'Asia/Kathmandu',
        country: 'NP',
        city: 'Kathmandu',
        mode: 'hybrid',
        websiteUrl: 'https://walk.example/',
      },
      { id: 'walk' },
    );

    expect(structuredDataOf(await read('/en/co-events/walk'))).toMatchObject({
      '@id': 'http://forum.test/en/co-events/walk',
      startDate: '2023-10-31T09:00:00+05:45',
      endDate: '2023-10-31T11:30:00+05:45',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation', url: 'https://walk.example/' }],
      organizer: [{ '@type': 'Organization', name: 'City of Suwon' }],
    });
  });

  it('has a page for each country, also where nothing is announced', async () => {
    expect((await listed('/en/co-events/countries/ch')).sort()).toEqual(
      idsWhere(({ country }) => country === 'CH'),
    );
    expect(textOf(await read('/en/co-events/countries/CH'))).toContain('Co-events in Switzerland');
    expect(textOf(await read('/ko/co-events/countries/fj'))).toContain(
      '진행 중이거나 예정된 행사가 없습니다',
    );
    expect((await forum.visitor().get('/en/co-events/countries/xx')).status).toBe(404);
    expect((await forum.visitor().get('/en/co-events/nothing')).status).toBe(404);
  });

  it('shows series and parts with links to each other', async () => {
    await insertCoEvent(forum, {}, { id: 'series' });
    await insertCoEvent(forum, { title: { ko: '둘째 날' } }, { id: 'part', parentId: 'series' });

    expect(linksOf(await read('/en/co-events/series'), '/en/co-events/part')).toHaveLength(1);
    const part = await read('/en/co-events/part');
    expect(linksOf(part, '/en/co-events/series')).toHaveLength(1);
    expect(mainOf(part)).toContain('<h1 lang="ko">둘째 날</h1>');
  });

  it('maps the cities of what was found, each a named link to its co-events', async () => {
    const dots = [
      ...mainOf(await read('/en/co-events?country=CH&past=yes')).matchAll(
        /<a href="([^"]*)"><title>([^<]*)<\/title><path d="([^"]*)"/g,
      ),
    ].map(([, href, label, place]) => [href?.replaceAll('&amp;', '&'), label, place]);

    expect(dots).toEqual([
      [
        '/en/co-events?country=CH&city=ch-geneva&past=yes#found',
        'Geneva, Switzerland: 2 co-events',
        'M61 -462h.1',
      ],
    ]);
    expect((await listed('/en/co-events?city=ch-geneva')).sort()).toEqual(
      idsWhere(({ city }) => city === 'Geneva'),
    );
    expect(mainOf(await read('/en/co-events?q=nowhere'))).not.toContain('<svg');
  });

  it('maps countries where there are too many cities to tell apart', async () => {
    for (let number = 1; number <= 121; number += 1)
      await insertCoEvent(forum, { city: `Town ${String(number)}` }, { id: `town-${String(number)}` });

    const html = mainOf(await read('/en/co-events'));

    expect(html).toContain('<title>Republic of Korea: 125 co-events</title>');
    expect(html).toContain('href="/en/co-events?country=KR#found"');
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  it('finds what is going on now, and what is near a city, with its distance', async () => {
    const seoul = { city: 'Seoul', latitude: 37.5665, longitude: 126.978 };
    await insertCoEvent(
      forum,
      { startsOn: '2023-09-17', endsOn: '2023-09-19', endTime: '18:00' },
      { id: 'now' },
    );
    await insertCoEvent(forum, seoul, { id: 'seoul' });
    await insertCoEvent(forum, { city: 'Busan', latitude: 35.18, longitude: 129.07 }, { id: 'busan' });

    expect(await listed('/en/co-events?now=yes&q=hwaseong')).toEqual(['now']);
    expect(await listed('/en/co-events?near=Suwon&within=50&q=hwaseong')).toEqual(['now', 'seoul']);
    expect(await listed('/en/co-events?near=kr-suwon&within=500&q=hwaseong')).toEqual([
      'now',
      'busan',
      'seoul',
    ]);
    const near = textOf(await read('/en/co-events?near=suwon&within=50&q=hwaseong'));
    expect(near).toContain('Within 50 km of Suwon, Republic of Korea');
    expect(near).toMatch(/Seoul, Republic of Korea · 3\d km away/);
    expect(textOf(await read('/en/co-events?near=Nowhere+at+all'))).toContain(
      'There is no city “Nowhere at all” in our list.',
    );
  });

  it('shows times on the clock that the reader has chosen, beside that of the place', async () => {
    await insertCoEvent(forum, {}, { id: 'walk' });
    const reader = forum.visitor();
    const asked = await reader.get('/en/co-events/walk');
    const chosen = await reader.post('/en/time-zone', {
      zone: 'America/New_York',
      back: '/en/co-events/walk',
    });

    const one = await reader.get(chosen.location ?? '');
    const all = await reader.get('/en/co-events?q=hwaseong');
    const astray = await reader.post('/en/time-zone', { zone: '', back: 'https://evil.example/' });

    expect(textOf(asked.text)).toContain('In universal time Tuesday, 31 October 2023, 00:00–02:30');
    expect(asked.text).toContain('data-reader-time="Your time:"');
    expect(chosen.location).toBe('/en/co-events/walk');
    const text = 'Monday, 30 October 2023, 20:00–22:30, Eastern Daylight Time (UTC-04:00)';
    expect(textOf(one.text)).toContain(`09:00–11:30 Korean Standard Time (UTC+09:00)`);
    expect(textOf(one.text)).toContain(`Your time zone ${text}`);
    expect(textOf(all.text)).toContain(`Your time: ${text}`);
    expect(one.text).not.toContain('data-reader-time');
    expect([astray.location, reader.cookieNames]).toEqual(['/en/', []]);
  });

  it('offers the calendar of just what is shown', async () => {
    const offered = async (query: string) =>
      /webcal:\/\/[^"?]*/.exec(await read(`/en/co-events?${query}`))?.[0]?.replace('webcal://forum.test', '');

    expect(await offered('kind=walk')).toBe('/calendar/co-events/kinds/walk.ics');
    expect(await offered('city=ch-geneva')).toBe('/calendar/co-events/cities/ch-geneva.ics');
    expect(await offered('region=africa')).toBe('/calendar/co-events/regions/africa.ics');
    expect(await offered('q=walk')).toBe('/calendar/co-events.ics');
  });

  it('shows at once what another process has changed', async () => {
    expect(await listed('/en/co-events?q=hwaseong')).toEqual([]);
    await insertCoEvent(forum, {}, { id: 'walk' });
    expect(await listed('/en/co-events?q=hwaseong')).toEqual(['walk']);
    const change = { searchText: 'elsewhere', sequence: 1 };
    await forum.database.write((em) => em.update(CoEvent, { id: 'walk' }, change));
    expect(await listed('/en/co-events?q=hwaseong')).toEqual([]);
    expect(await listed('/en/co-events?q=elsewhere')).toEqual(['walk']);
  });

  it('is led to from the home page', async () => {
    expect(linksOf(await read('/en/'), '/en/co-events')).toEqual(['/en/co-events', '/en/co-events/new']);
  });
});
