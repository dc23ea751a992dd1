import type { CoEventContent } from './co-event-content.js';
import { doubtsAbout, isSimilar, titleNearness } from './co-event-checks.rules.js';

const now = new Date('2023-09-18T00:00:00Z');

const walk: CoEventContent = {
  title: { en: 'Walking the Hwaseong walls' },
  text: { en: 'A guided walk.' },
  kind: 'walk',
  observance: null,
  theme: null,
  sdgTargets: [],
  mode: 'in-person',
  country: 'KR',
  city: 'Suwon',
  venue: null,
  address: null,
  latitude: 37.2578,
  longitude: 127.0109,
  zone: 'Asia/Seoul',
  startsOn: '2023-10-31',
  startTime: '09:00',
  endsOn: '2023-10-31',
  endTime: '11:30',
  days: [],
  websiteUrl: null,
  registrationUrl: null,
  registrationDeadline: null,
  languages: ['ko'],
  imageId: null,
  imageAlt: {},
  accessibility: {},
  organizations: [],
};

const codes = (overrides: Partial<CoEventContent>) =>
  doubtsAbout({ ...walk, ...overrides }, now).map(({ code }) => code);

describe('what is worth a second look', () => {
  it('is nothing of a walk in the morning of a known city', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'a zone of the country whose clocks are others',
      'zone-of-coordinates',
      { country: 'US', city: null, latitude: 34.05, longitude: -118.24, zone: 'America/New_York' },
    ],
    ['coordinates far from the city', 'far-from-city', { latitude: 35.1, longitude: 129.04 }],
    ['a city without coordinates', 'not-on-map', { latitude: null, longitude: null }],
    ['what has begun', 'has-begun', { startsOn: '2023-09-01', endsOn: '2023-09-01' }],
    ['a start at night', 'at-night', { startTime: '03:00' }],
    ['three weeks', 'long', { startTime: null, endTime: null, endsOn: '2023-11-20' }],
    ['a title alone', 'no-text', { text: {} }],
    ['an address in the text', 'link-in-text', { text: { en: 'See https://walk.example' } }],
    ['an address without encryption', 'insecure-link', { websiteUrl: 'http://walk.example/' }],
    ['a shortened address', 'shortened-link', { registrationUrl: 'https://bit.ly/walk' }],
    [
      'an online event without address',
      'no-online-address',
      { mode: 'online', latitude: null, longitude: null },
    ],
  ] as const)('%s', (_, code, overrides) => {
    expect(codes(overrides)).toEqual([code]);
  });
});

describe('events that could be the same', () => {
  const at = (title: string, start: string, end: string, cityKey: string | null = 'kr-suwon') => ({
    title: { en: title },
    cityKey,
    startsAt: new Date(start),
    overAt: new Date(end),
  });
  const first = at('Walking the Hwaseong walls', '2023-10-31T00:00:00Z', '2023-10-31T02:00:00Z');

  it('have near titles at overlapping times', () => {
    const same = at(
      'Walking the walls of Hwaseong',
      '2023-10-31T01:00:00Z',
      '2023-10-31T03:00:00Z',
      'kr-seoul',
    );
    const later = at('Walking the Hwaseong walls', '2023-10-31T02:00:00Z', '2023-10-31T03:00:00Z');
    const other = at(
      'Exhibition of urban gardens',
      '2023-10-31T00:00:00Z',
      '2023-10-31T02:00:00Z',
      'kr-seoul',
    );

    expect([same, later, other].map((each) => isSimilar(first, each))).toEqual([true, false, false]);
  });

  it('need less near titles in one city at one hour', () => {
    const near = at('Hwaseong fortress walk', '2023-10-31T00:00:00Z', '2023-10-31T04:00:00Z');

    expect([isSimilar(first, near), isSimilar(first, { ...near, cityKey: 'kr-seoul' })]).toEqual([
      true,
      false,
    ]);
  });

  it('are compared in each language, whatever the case and accents', () => {
    expect(titleNearness({ fr: 'Ville Durable' }, { en: 'Green', fr: 'ville dürable' })).toBe(1);
    expect(titleNearness({ ko: '화성 성곽길 걷기' }, { ko: '화성 성곽길 걷기 2023' })).toBeGreaterThan(0.7);
    expect(titleNearness({}, { en: 'Walk' })).toBe(0);
    expect(titleNearness({ en: 'W' }, { en: 'W' })).toBe(0);
  });
});
