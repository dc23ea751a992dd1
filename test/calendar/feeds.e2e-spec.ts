import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PublishedProgrammes } from '../../src/calendar/published-programmes.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest, readCalendar, sessionUid } from './calendars.js';
import { editSession } from './organizing.js';

interface ListedSession {
  id: string;
  start: string | null;
  end: string | null;
  date: string | null;
  untilDate: string | null;
  room: { id: string } | null;
  track: { id: string } | null;
  access: string;
  speakers: { id: string }[];
}

describe('the public feeds', () => {
  let forum: TestForum;
  let sessions: ListedSession[];
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    const listed: { items: ListedSession[] } = JSON.parse(
      (await forum.visitor().get('/api/v1/sessions')).text,
    );
    sessions = listed.items.filter((session) => session.date !== null);
  });
  afterAll(() => forum.stop());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    rawRequest(`${forum.origin}${path}`, headers, method);
  const idsIn = async (path: string): Promise<string[]> =>
    readCalendar((await get(path)).bytes.toString()).events.map(({ uid }) =>
      uid.replace(/session-|@.*/g, ''),
    );
  const idsWhere = (belongs: (session: ListedSession) => boolean): string[] =>
    sessions.filter(belongs).map(({ id }) => id);

  const isOn = (day: string, first: string | null, last: string | null): boolean =>
    first !== null && first <= day && day <= (last ?? first);

  it('hold what the programme holds, each its own part', async () => {
    expect(sessions.length).toBeGreaterThan(40);
    expect(await idsIn('/calendar/programme.ics')).toEqual(idsWhere(() => true));
    expect(await idsIn('/calendar/days/2023-10-24.ics')).toEqual(
      idsWhere(({ date, untilDate }) => isOn('2023-10-24', date, untilDate)),
    );
    expect(await idsIn('/calendar/rooms/scc-302.ics')).toEqual(
      idsWhere(({ room }) => room?.id === 'scc-302'),
    );
    for (const { track } of sessions.filter((session) => session.track)) {
      const expected = idsWhere((session) => session.track?.id === track?.id);
      expect(await idsIn(`/calendar/tracks/${track?.id ?? ''}.ics`)).toEqual(expected);
    }
    const speaker = sessions.flatMap((session) => session.speakers)[0]?.id ?? '';
    expect(await idsIn(`/calendar/speakers/${speaker}.ics`)).toEqual(
      idsWhere((session) => session.speakers.some(({ id }) => id === speaker)),
    );
    expect(await idsIn('/calendar/sessions/hlp-2.ics')).toEqual(['hlp-2']);
    for (const access of ['open', 'by-invitation']) {
      const expected = idsWhere((session) => session.access === access);
      expect(await idsIn(`/calendar/access/${access}.ics`)).toEqual(expected);
    }
  });

  it('of a speaker is there while no session is his, and goes on under the profile that is kept', async () => {
    const [kept] = sessions.flatMap((session) => session.speakers);
    const busy = new Set(sessions.flatMap((session) => session.speakers.map(({ id }) => id)));
    const listed: { items: { id: string }[] } = JSON.parse(
      (await forum.visitor().get('/api/v1/speakers')).text,
    );
    const [idle, merged] = listed.items.map(({ id }) => id).filter((id) => !busy.has(id));

    expect(await idsIn(`/calendar/speakers/${idle ?? ''}.ics`)).toEqual([]);

    await forum.database.write((em) =>
      em.update(Speaker, { id: merged ?? '' }, { mergedIntoId: kept?.id ?? '' }),
    );
    forum.app.get(PublishedProgrammes).markChanged();
    expect(await idsIn(`/calendar/speakers/${merged ?? ''}.ics`)).toEqual(
      idsWhere((session) => session.speakers.some(({ id }) => id === kept?.id)),
    );
  });

  it('by language and target hold what is announced so, alone and combined', async () => {
    const [first, second, third] = idsWhere((session) => session.track !== null);
    const trackOf = (id: string | undefined) =>
      sessions.find((session) => session.id === id)?.track?.id ?? '';
    await editSession(forum, organizer, first ?? '', {
      languages: ['en', 'ko'],
      sdgTargets: ['11.3', '11.a'],
    });
    await editSession(forum, organizer, second ?? '', { languages: ['ko'] });
    await editSession(forum, organizer, third ?? '', { sdgTargets: ['11.a'] });

    expect(await idsIn('/calendar/languages/ko.ics')).toEqual([first, second]);
    expect(await idsIn('/calendar/languages/ru.ics')).toEqual([]);
    expect(await idsIn('/calendar/sdg-targets/11.a.ics')).toEqual([first, third]);
    expect(await idsIn('/calendar/programme.ics?language=ko&target=11.a&target=11.3')).toEqual([first]);
    expect(await idsIn(`/calendar/programme.ics?language=en&language=ko&track=${trackOf(first)}`)).toEqual(
      [first, second].filter((id) => trackOf(id) === trackOf(first)),
    );
    const calendar = readCalendar(
      (await get('/calendar/programme.ics?language=ko&lang=fr')).bytes.toString(),
    );
    expect(calendar.name).toContain('APUF-8');
    expect(calendar.event(sessionUid(first ?? '')).property('description')).toContain('English, 한국어');
  });

  it('state the same instants as pages and interfaces do', async () => {
    const calendar = readCalendar((await get('/calendar/programme.ics')).bytes.toString());

    for (const { id, start, end, date } of sessions) {
      const event = calendar.event(sessionUid(id));
      expect(event.start).toBe(start ? new Date(start).toISOString() : date);
      if (end) expect(event.end).toBe(new Date(end).toISOString());
    }
    const timed = sessions.find((session) => session.start && session.end);
    const { text } = await forum.visitor().get(`/en/sessions/${timed?.id ?? ''}`);
    expect(text).toContain(`datetime="${timed?.start ?? '?'}"`);
    expect(text).toContain(`datetime="${timed?.end ?? '?'}"`);
  });

  it.each([
    '/calendar/programme.ics',
    '/calendar/programme.ics?lang=ko',
    '/calendar/days/2023-10-23.ics?lang=fr',
    '/calendar/tracks/urban-territorial-planning.ics',
    '/calendar/rooms/scc-302.ics?lang=zh',
    '/calendar/sessions/hlp-2.ics?lang=ru',
  ])('pass the gate and are the same bytes each time: %s', async (path) => {
    const [first, second] = [await get(path), await get(path)];

    expect(lintCalendar(first.bytes, { publicFeed: true })).toEqual([]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(second.headers.etag).toBe(first.headers.etag);
  });

  it('are published in the language that is asked for', async () => {
    const title = async (query: string) => {
      const calendar = readCalendar((await get(`/calendar/programme.ics${query}`)).bytes.toString());
      return [calendar.method, calendar.name, calendar.event(sessionUid('opening')).property('url')];
    };

    expect(await title('')).toEqual(['PUBLISH', 'APUF-8 programme', 'http://forum.test/en/sessions/opening']);
    expect(await title('?lang=ko')).toEqual([
      'PUBLISH',
      'APUF-8 프로그램',
      'http://forum.test/ko/sessions/opening',
    ]);
  });

  it('come with the headers that calendar applications rely on', async () => {
    const answer = await get('/calendar/programme.ics');

    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Encoding',
      'content-length': String(answer.bytes.length),
    });
    expect(answer.headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(Date.parse(String(answer.headers['last-modified']))).not.toBeNaN();
    expect(answer.headers).not.toHaveProperty('content-disposition');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('answer HEAD as GET, without the body', async () => {
    const [get_, head] = [
      await get('/calendar/programme.ics'),
      await get('/calendar/programme.ics', {}, 'HEAD'),
    ];
    const { date: _, ...headers } = get_.headers;

    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    expect(head.headers).toMatchObject(headers);
  });

  it('are stored in each encoding under its own tag', async () => {
    const plain = await get('/calendar/programme.ics');
    const zipped = await get('/calendar/programme.ics', { 'accept-encoding': 'gzip' });
    const br = await get('/calendar/programme.ics', { 'accept-encoding': 'gzip, br' });

    expect([plain, zipped, br].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true);
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
    expect(new Set([plain, zipped, br].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('answer 304 without a body to whoever holds the bytes already', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const accept = { 'accept-encoding': encoding };
      const { headers } = await get('/calendar/programme.ics', accept);
      const etag = String(headers.etag);
      const since = { 'if-modified-since': String(headers['last-modified']) };
      const matching = [etag, `W/${etag}`, `"other", ${etag}`, '*'].map((tag) => ({ 'if-none-match': tag }));

      for (const condition of [...matching, since]) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await get('/calendar/programme.ics', { ...accept, ...condition }, method);
          expect([answer.status, answer.bytes.length]).toEqual([304, 0]);
          expect(answer.headers).toMatchObject({
            etag,
            'last-modified': headers['last-modified'],
            'cache-control': 'public, max-age=300',
            vary: 'Accept-Encoding',
          });
        }
      }
    }
  });

  it.each(['"other"', 'no quotes', '"', ',,,', '"x",'.repeat(3000)])(
    'take the If-None-Match %.20j for somebody else’s',
    async (tag) => {
      const answer = await get('/calendar/programme.ics', {
        'if-none-match': tag,
        'if-modified-since': new Date(Date.now() + 60_000).toUTCString(),
      });

      expect(answer.status).toBe(200);
    },
  );

  it('survive an If-None-Match of 100 kB', async () => {
    const asking = get('/calendar/programme.ics', { 'if-none-match': '"x",'.repeat(25_000) });

    // Node itself refuses headers of more than 16 kB, and may hang up while they still arrive.
    expect(await asking.then(({ status }) => status).catch(() => 431)).toBe(431);
    expect((await get('/calendar/programme.ics')).status).toBe(200);
  });

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS']) {
      const answer = await get('/calendar/programme.ics', {}, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('give a single session as a file', async () => {
    const { headers } = await get('/calendar/sessions/hlp-2.ics');

    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''APUF-8%20hlp-2.ics`);
  });

  it.each([
    ['/calendar/', 404, 'There is no calendar at this address.'],
    ['/calendar/nothing.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/days/2023-12-24.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/tracks/unknown.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/rooms/unknown.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/sessions/unknown.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/sessions/road-safety.ics', 404, 'This session has no date yet'],
    [
      '/calendar/programme.ics?lang=de',
      400,
      'Unknown language. Allowed values of "lang": en, fr, ru, zh, ko.',
    ],
    [
      '/calendar/programme.ics?colour=red',
      400,
      'Unknown filter "colour". Allowed: lang, day, track, room, speaker, language, target, access.',
    ],
    [
      '/calendar/programme.ics?language=ko&language=xx',
      400,
      'Unknown value of "language". Allowed: en, fr, ru,',
    ],
    ['/calendar/programme.ics?track=', 400, 'Unknown value of "track". Allowed: '],
    ['/calendar/days/2023-10-23.ics?track=a', 400, 'Unknown filter "track". Allowed: lang.'],
    ['/calendar/languages/xx.ics', 404, 'There is no calendar at this address.'],
    ['/calendar/sdg-targets/12.1.ics', 404, 'There is no calendar at this address.'],
    [`/calendar/programme.ics?track=${'a'.repeat(200)}`, 400, 'The address is too long'],
  ])('answer %s with %i and a plain reason', async (path, status, reason) => {
    const answer = await get(path);

    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(answer.bytes.toString().startsWith(reason)).toBe(true);
  });

  it('give the reason in the reader’s language', async () => {
    const answer = await get('/calendar/programme.ics?lang=de', { 'accept-language': 'ko-KR, en;q=0.5' });

    expect(answer.headers['content-language']).toBe('ko');
    expect(answer.bytes.toString()).toBe(
      '알 수 없는 언어입니다. "lang"에 쓸 수 있는 값: en, fr, ru, zh, ko.\n',
    );
  });

  it('leave all other addresses alone', async () => {
    expect((await get('/calendar')).headers.location).toBe('/en/calendar');
  });
});
