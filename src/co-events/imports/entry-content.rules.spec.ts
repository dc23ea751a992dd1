import { describe, expect, it } from '@jest/globals';
import type { PublishedEntry, PublishedTime } from '../../ics/published-calendar.js';
import type { IcalDefaults } from '../ical-source.entity.js';
import { contentOfEntry, hashOf, isOwnEntry, sourceKeyOf, uidOf } from './entry-content.rules.js';

const entry = (overrides: Partial<PublishedEntry> = {}): PublishedEntry => ({
  uid: 'walk@host.example',
  recurrenceId: null,
  sequence: 0,
  when: timed('2023-10-31T00:00:00Z', 'Asia/Seoul'),
  summary: 'Walk',
  description: '',
  location: '',
  geo: null,
  url: '',
  categories: [],
  isCancelled: false,
  organizer: '',
  ...overrides,
});

const timed = (start: string, zone: string | null): PublishedTime => ({
  kind: 'zoned',
  start: new Date(start),
  end: new Date(Date.parse(start) + 2 * 3_600_000),
  zone,
});

const defaults: IcalDefaults = {
  locale: 'ko',
  kind: 'dialogue',
  country: 'KR',
  city: 'Suwon',
  latitude: 37.26,
  longitude: 127.02,
  zone: 'Asia/Seoul',
  mode: 'in-person',
  languages: ['ko'],
  organizations: [],
  floating: 'ask',
};

describe('an entry of a calendar as a co-event', () => {
  it('has its hours on the clocks of the place, whatever zone the calendar is kept in', () => {
    const times = (zone: string | null) => {
      const {
        startsOn,
        startTime,
        endTime,
        zone: kept,
      } = contentOfEntry(entry({ when: timed('2023-10-31T00:00:00Z', zone) }), defaults);
      return [startsOn, startTime, endTime, kept];
    };

    expect(times('Asia/Seoul')).toEqual(['2023-10-31', '09:00', '11:00', 'Asia/Seoul']);
    expect(times('Europe/Paris')).toEqual(['2023-10-31', '09:00', '11:00', 'Asia/Seoul']);
    expect(times(null)).toEqual(['2023-10-31', '09:00', '11:00', 'Asia/Seoul']);
  });

  it('stays in its own zone of a country that has several', () => {
    const russian = { ...defaults, country: 'RU', zone: 'Europe/Moscow' };

    const content = contentOfEntry(
      entry({ when: timed('2023-10-31T00:00:00Z', 'Asia/Vladivostok') }),
      russian,
    );

    expect([content.zone, content.startTime]).toEqual(['Asia/Vladivostok', '10:00']);
  });

  it('knows its kind by a category in any language', () => {
    expect(contentOfEntry(entry({ categories: ['Heritage', '전시'] }), defaults).kind).toBe('exhibition');
    expect(contentOfEntry(entry({ categories: ['Heritage'] }), defaults).kind).toBe('dialogue');
  });

  it('is on line where its place is an address of the web', () => {
    const content = contentOfEntry(entry({ location: 'https://meet.example/abc' }), defaults);

    expect([content.mode, content.venue, content.websiteUrl]).toEqual([
      'online',
      null,
      'https://meet.example/abc',
    ]);
  });

  it('keeps words and drops markup, also where that is written twice', () => {
    const { text, title } = contentOfEntry(
      entry({
        summary: 'A <b>walk</b> &amp; talk',
        description: '<p>One</p><p>Two &lt;script&gt;x()&lt;/script&gt;\u202eabc</p>',
      }),
      defaults,
    );

    expect(title).toEqual({ ko: 'A walk & talk' });
    expect(text).toEqual({ ko: 'One\nTwo x()abc' });
  });

  it('is known again by its UID and, of a series, its occurrence', () => {
    const part = entry({ recurrenceId: '20231031T090000' });
    const strange = entry({ uid: `${'x'.repeat(400)}@host.example` });

    expect([sourceKeyOf(part), uidOf(part)]).toEqual([
      '20231031T090000.walk@host.example',
      '20231031T090000.walk@host.example',
    ]);
    expect([sourceKeyOf(strange).length, uidOf(strange).length]).toEqual([64, 64]);
    expect(isOwnEntry(entry({ uid: 'session-1@apuf8.example' }))).toBe(false);
  });

  it('has another mark when anything of it is another', () => {
    const content = contentOfEntry(entry(), defaults);

    expect(hashOf(content, false)).toBe(hashOf(contentOfEntry(entry(), defaults), false));
    expect(hashOf(content, true)).not.toBe(hashOf(content, false));
    expect(hashOf({ ...content, venue: 'Elsewhere' }, false)).not.toBe(hashOf(content, false));
  });
});
