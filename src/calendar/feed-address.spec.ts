import { type FeedName, feedPath, isFeedPath, readFeedAddress } from './feed-address.js';

const feeds: FeedName[] = [
  { kind: 'programme' },
  { kind: 'day', id: '2023-10-23' },
  { kind: 'track', id: 'urban-finance' },
  { kind: 'room', id: 'scc-302' },
  { kind: 'speaker', id: 'armida-alisjahbana' },
  { kind: 'language', id: 'ko' },
  { kind: 'target', id: '11.a' },
  { kind: 'access', id: 'open' },
  { kind: 'session', id: 'hlp-2' },
  {
    kind: 'choice',
    choice: [
      { kind: 'track', ids: ['urban-finance', 'women & men'] },
      { kind: 'target', ids: ['11.3'] },
    ],
  },
  { kind: 'co-events' },
  { kind: 'co-events-of', part: 'country', id: 'kr' },
  { kind: 'co-events-of', part: 'city', id: 'kr-suwon' },
  { kind: 'co-event', id: 'apuf-8' },
  { kind: 'personal', token: 'AbCdEfGhIjKlMnOpQrSt-_' },
];

describe('a feed address', () => {
  it.each(feeds)('is read as it was made: %j', (feed) => {
    expect(isFeedPath(feedPath(feed, 'en'))).toBe(true);
    expect(readFeedAddress(feedPath(feed, 'en'))).toEqual({ ok: true, feed, locale: 'en' });
    expect(readFeedAddress(feedPath(feed, 'ko'))).toEqual({ ok: true, feed, locale: 'ko' });
  });

  it('names no language for English, so that the shortest address is the one everybody knows', () => {
    expect(feedPath({ kind: 'programme' }, 'en')).toBe('/calendar/programme.ics');
    expect(feedPath({ kind: 'day', id: '2023-10-23' }, 'fr')).toBe('/calendar/days/2023-10-23.ics?lang=fr');
  });

  it.each([
    '/calendar/',
    '/calendar/programme',
    '/calendar/programme.ics/',
    '/calendar/tracks/.ics',
    '/calendar/tracks/../programme.ics',
    '/calendar/tracks/a%2fb.ics',
    '/calendar/planets/mars.ics',
    `/calendar/sessions/${'x'.repeat(81)}.ics`,
    '/calendar/constructor/x.ics',
    '/calendar/languages/../ko.ics',
    '/calendar/sdg-targets/11..a.ics',
  ])('is unknown: %s', (url) => {
    expect(readFeedAddress(url)).toEqual({ ok: false, problem: 'not-found' });
  });

  it.each(['de', '', 'KO', 'ko&lang=en', '%ff'])(
    'refuses the language "%s" and names those it knows',
    (lang) => {
      expect(readFeedAddress(`/calendar/programme.ics?lang=${lang}`)).toEqual({
        ok: false,
        problem: 'bad-language',
        allowed: ['en', 'fr', 'ru', 'zh', 'ko'],
      });
    },
  );

  it('is the same one in whatever order its filters come', () => {
    const read = readFeedAddress('/calendar/programme.ics?language=ko&track=b&lang=fr&track=a&track=b');

    expect(read.ok && feedPath(read.feed, read.locale)).toBe(
      '/calendar/programme.ics?track=a&track=b&language=ko&lang=fr',
    );
  });

  it('takes filters for the whole programme only', () => {
    expect(readFeedAddress('/calendar/days/2023-10-23.ics?track=a')).toMatchObject({
      problem: 'bad-filter',
      allowed: ['lang'],
    });
  });

  it('is refused when an application might cut it', () => {
    const url = `/calendar/programme.ics?track=${'a'.repeat(150)}`;

    expect(readFeedAddress(url)).toEqual({ ok: false, problem: 'too-long' });
  });

  it('refuses a filter that it does not know and names those it knows', () => {
    expect(readFeedAddress('/calendar/programme.ics?colour=red')).toEqual({
      ok: false,
      problem: 'bad-filter',
      name: 'colour',
      allowed: ['lang', 'day', 'track', 'room', 'speaker', 'language', 'target', 'access'],
    });
  });
});
