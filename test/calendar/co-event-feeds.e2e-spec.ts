import { readSeed } from '../../config/seed-file.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventCancelled, CoEventPublished } from '../../src/co-events/co-events.events.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { DomainEvents } from '../../src/kernel/events/domain-events.js';
import { insertCoEvent } from '../co-events/insert-co-event.js';
import { startForum, type TestForum } from '../support/forum.js';
import { structuredDataOf } from '../support/page-content.js';
import { rawRequest, readCalendar } from './calendars.js';

const seeds = readSeed('wcd-events').items;
const uidOf = (id: string) => `co-event-${id}@apuf8.org`;

/** Zones that calendars get wrong: fractional offsets, both sides of the date line, a clock change in the week before. */
const places = [
  ['almaty', 'KZ', 'Asia/Almaty', '09:00:00+06:00'],
  ['kathmandu', 'NP', 'Asia/Kathmandu', '09:00:00+05:45'],
  ['tehran', 'IR', 'Asia/Tehran', '09:00:00+03:30'],
  ['kabul', 'AF', 'Asia/Kabul', '09:00:00+04:30'],
  ['niue', 'NU', 'Pacific/Niue', '09:00:00-11:00'],
  ['kiritimati', 'KI', 'Pacific/Kiritimati', '09:00:00+14:00'],
  ['apia', 'WS', 'Pacific/Apia', '09:00:00+13:00'],
  ['paris', 'FR', 'Europe/Paris', '09:00:00+01:00'],
  ['new-york', 'US', 'America/New_York', '09:00:00-04:00'],
] as const;

describe('the calendars of co-events', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest(`${forum.origin}${path}`, headers);
  const text = async (path: string) => {
    const { status, bytes } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    return bytes.toString();
  };
  const uidsIn = async (path: string) => readCalendar(await text(path)).events.map(({ uid }) => uid);
  const uidsWhere = (fits: (seed: (typeof seeds)[number]) => boolean) =>
    seeds
      .filter(fits)
      .map(({ id }) => uidOf(id))
      .sort();

  it('hold what the list holds, each its own part', async () => {
    const sorted = async (path: string) => (await uidsIn(path)).sort();
    expect(await sorted('/calendar/co-events.ics')).toEqual(uidsWhere(() => true));
    for (const code of ['tr', 'TR']) {
      expect(await sorted(`/calendar/co-events/countries/${code}.ics`)).toEqual(
        uidsWhere(({ country }) => country === 'TR'),
      );
    }
    expect(await sorted('/calendar/co-events/regions/africa.ics')).toEqual(
      uidsWhere(({ country }) => ['UG', 'CM', 'SZ'].includes(country)),
    );
    expect(await sorted('/calendar/co-events/kinds/exhibition.ics')).toEqual(
      uidsWhere(({ kind }) => kind === 'exhibition'),
    );
    expect(await sorted('/calendar/co-events/languages/ko.ics')).toEqual([
      uidOf('suwon-lifelong-learning-forum-2023'),
    ]);
    expect(await sorted('/calendar/co-events/cities/ch-geneva.ics')).toEqual(
      uidsWhere(({ city }) => city === 'Geneva'),
    );
    expect(await uidsIn('/calendar/co-events/apcs-brisbane-2023.ics')).toEqual([uidOf('apcs-brisbane-2023')]);
    expect(await uidsIn('/calendar/co-events/countries/fj.ics')).toEqual([]);
  });

  it.each([
    '/calendar/co-events/countries/xx.ics',
    '/calendar/co-events/regions/atlantis.ics',
    '/calendar/co-events/cities/nowhere.ics',
    '/calendar/co-events/nothing.ics',
    '/calendar/co-events/constructor/x.ics',
  ])('answer 404 where there is none: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('pass the gate in every language, with and without anything in them', async () => {
    for (const lang of ['en', 'ko', 'fr', 'ru', 'zh'])
      for (const path of ['/calendar/co-events.ics', '/calendar/co-events/countries/fj.ics'])
        expect(lintCalendar(await text(`${path}?lang=${lang}`), { publicFeed: true })).toEqual([]);
  });

  it('show whole days as days, and leave the time free', async () => {
    const event = readCalendar(await text('/calendar/co-events.ics')).event(uidOf('maruf23'));

    expect([event.start, event.end, event.property('transp')]).toEqual([
      '2023-10-04',
      '2023-10-08',
      'TRANSPARENT',
    ]);
  });

  it('say that an end is not known instead of inventing one', async () => {
    const calendar = readCalendar(await text('/calendar/co-events.ics'));

    const timed = calendar.event(uidOf('geneva-urban-debate-2023-10-12'));
    expect([timed.start, timed.end]).toEqual(['2023-10-12T12:00:00.000Z', '2023-10-12T13:00:00.000Z']);
    expect(timed.property('description')).toContain(
      'The end has not been announced; the entry shows one hour.',
    );
    const allDay = calendar.event(uidOf('shanghai-urban-architectural-expo-2023'));
    expect([allDay.start, allDay.end]).toEqual(['2023-10-30', '2023-10-31']);
    expect(allDay.property('description')).toContain('The last day has not been announced');
  });

  it.each(places)('tell the same instant as page and list in %s', async (id, country, zone, expected) => {
    await insertCoEvent(forum, { country, zone, city: null, latitude: null, longitude: null }, { id });
    const instant = new Date(`2023-10-31T${expected}`).toISOString();

    const feed = await text(`/calendar/co-events/countries/${country.toLowerCase()}.ics`);
    const page = structuredDataOf((await forum.visitor().get(`/en/co-events/${id}`)).text);

    expect(lintCalendar(feed, { publicFeed: true })).toEqual([]);
    expect(readCalendar(feed).event(uidOf(id)).start).toBe(instant);
    expect(feed).toContain(`DTSTART;TZID=${zone}:20231031T090000`);
    expect(page?.startDate).toBe(`2023-10-31T${expected}`);
  });

  it('make one entry for each day that has hours of its own', async () => {
    const days = [
      { date: '2023-10-30', startTime: '10:00', endTime: '12:00', venue: 'City Hall' },
      { date: '2023-10-31', startTime: null, endTime: null, venue: null },
    ];
    await insertCoEvent(
      forum,
      { startsOn: '2023-10-30', endsOn: '2023-10-31', startTime: '10:00', endTime: '18:00', days },
      { id: 'two-days' },
    );

    const feed = await text('/calendar/co-events/two-days.ics');

    const { events } = readCalendar(feed);
    expect(events.map(({ uid, start }) => [uid, start])).toEqual([
      [`1.${uidOf('two-days')}`, '2023-10-30T01:00:00.000Z'],
      [`2.${uidOf('two-days')}`, '2023-10-31'],
    ]);
    expect(events.map((event) => event.property('location'))).toEqual([
      'City Hall, Suwon, Republic of Korea',
      'Suwon, Republic of Korea',
    ]);
  });

  it('leave out what cannot be written, and nothing of the others', async () => {
    const before = await uidsIn('/calendar/co-events.ics');
    const days = [{ date: '2023-10-30', startTime: '12:00', endTime: '10:00', venue: null }];
    await insertCoEvent(forum, { startsOn: '2023-10-30', endsOn: '2023-10-31', days }, { id: 'impossible' });
    await insertCoEvent(forum, { country: 'TO' }, { id: 'possible' });

    expect(await uidsIn('/calendar/co-events/impossible.ics')).toEqual([]);
    await forum.database.write((em) =>
      forum.app.get(DomainEvents).emit(em, new CoEventPublished('possible')),
    );
    expect((await uidsIn('/calendar/co-events.ics')).sort()).toEqual([...before, uidOf('possible')].sort());
  });

  it.each([
    ['cancelled', '[Cancelled] Walking the Hwaseong walls'],
    ['postponed', '[Postponed] Walking the Hwaseong walls'],
  ] as const)('keep what is %s, marked, so that it leaves nobody in the belief', async (state, summary) => {
    await insertCoEvent(forum, {}, { id: 'walk', state, statusNote: 'Storm warning' });

    const event = readCalendar(await text('/calendar/co-events.ics')).event(uidOf('walk'));

    expect([event.status, event.summary]).toEqual(['CANCELLED', summary]);
    expect(event.property('description')).toContain('Storm warning');
  });

  it('stay the same to the byte while nothing is changed, and show a change at once', async () => {
    await insertCoEvent(forum, {}, { id: 'walk' });
    const first = await get('/calendar/co-events.ics');
    const again = await get('/calendar/co-events.ics', { 'if-none-match': String(first.headers.etag) });
    const before = readCalendar(first.bytes.toString());

    await forum.database.write(async (em) => {
      await em.update(
        CoEvent,
        { id: 'walk' },
        { state: 'cancelled', sequence: 1, changedAt: new Date('2023-09-18T00:00:00Z') },
      );
      await forum.app.get(DomainEvents).emit(em, new CoEventCancelled('walk'));
    });
    const after = readCalendar(await text('/calendar/co-events.ics'));

    expect(again.status).toBe(304);
    expect([before.event(uidOf('walk')).sequence, after.event(uidOf('walk')).sequence]).toEqual([0, 1]);
    expect(after.event(uidOf('walk')).status).toBe('CANCELLED');
    const others = (events: { uid: string; sequence: number; stamp: string }[]) =>
      events
        .filter(({ uid }) => uid !== uidOf('walk'))
        .map(({ uid, sequence, stamp }) => [uid, sequence, stamp]);
    expect(others(after.events)).toEqual(others(before.events));
  });

  it('are offered where calendars are, in the language of the reader', async () => {
    const { text: page } = await forum.visitor().get('/ko/calendar');

    expect(page).toContain('webcal://forum.test/calendar/co-events.ics?lang=ko');
  });
});
