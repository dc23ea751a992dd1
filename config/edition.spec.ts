import { locales } from '../src/kernel/i18n/locale.js';
import { wordingIn } from './edition-shape.js';
import { edition } from './edition.js';
import { readSeed } from './seed-file.js';

describe('the edition', () => {
  it('takes place where and when the seeds say', () => {
    const { mainVenue } = readSeed('rooms').meta;
    const sessions = readSeed('sessions').items;
    const startOf = (id: string) => sessions.find((session) => session.id === id)?.start;
    const endOf = (id: string) => sessions.find((session) => session.id === id)?.end;

    expect([edition.venue.id, edition.venue.name.en, edition.venue.name.ko, edition.zone]).toEqual([
      mainVenue.id,
      mainVenue.name,
      mainVenue.nameKo,
      mainVenue.timezone,
    ]);
    expect(`${edition.forumProper.start}:00`).toBe(startOf('opening'));
    expect(`${edition.forumProper.end}:00`).toBe(endOf('closing'));
  });

  it('has a day for every session with a date, save the virtual assembly of August', () => {
    const days = new Set<string | null>(edition.days.map((day) => day.date));

    const elsewhere = readSeed('sessions').items.filter(({ date }) => date !== null && !days.has(date));

    expect(elsewhere.map((session) => session.id)).toEqual(['youth-assembly-virtual-1']);
  });

  it('names organizers that are known organizations', () => {
    const known = readSeed('organizations').items.map((organization) => organization.id);

    expect(known).toEqual(expect.arrayContaining(edition.organizers.map(({ organization }) => organization)));
  });

  it('starts its rehearsal while registration is open and before the forum', () => {
    const start = Date.parse(edition.rehearsalClock);
    // Asia/Seoul has no daylight saving time, so its offset can stand for the zone here.
    const inSeoul = (local: string) => Date.parse(`${local}:00+09:00`);

    expect(inSeoul(edition.registration.opens)).toBeLessThan(start);
    expect(start).toBeLessThan(inSeoul(edition.registration.closes));
    expect(inSeoul(edition.registration.closes)).toBeLessThan(inSeoul(edition.forumProper.start));
  });

  it('is offered in every language that has texts', () => {
    expect(edition.languages).toEqual(locales);
  });
});

describe('wordingIn', () => {
  it('takes English where a language has no wording', () => {
    expect(wordingIn(edition.venue.name, 'ko')).toBe('수원컨벤션센터');
    expect(wordingIn(edition.venue.name, 'fr')).toBe('Suwon Convention Center');
  });
});
