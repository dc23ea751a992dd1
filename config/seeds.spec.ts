import { isLocale } from '../src/kernel/i18n/locale.js';
import { isCountryCode } from './countries.js';
import {
  designatedBy,
  isParticipantCategoryCode,
  kindsOf,
  type DesignatedBy,
} from './participant-categories.js';
import { readSeed } from './seed-file.js';
import { isAttendanceMode } from './session-kinds.js';
import type { RehearsalRegistrationSeed } from './seed-shapes.js';

const registrations = readSeed('rehearsal/registrations').items;
const members = readSeed('members').items;

const idsOf = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('the programme', () => {
  it('refers only to rooms, tracks, organizations and speakers that the seeds have', () => {
    const sessions = readSeed('sessions').items;
    const missing = (used: readonly (string | null)[], known: readonly string[]) =>
      used.filter((id) => id !== null && !known.includes(id));

    const organizations = sessions.flatMap((session) => [...session.organiserIds, ...session.partnerIds]);
    const speakers = sessions.flatMap((session) => session.speakers.map((speaker) => speaker.speakerId));

    expect(
      missing(
        sessions.map((session) => session.roomId),
        idsOf(readSeed('rooms').items),
      ),
    ).toEqual([]);
    expect(
      missing(
        sessions.map((session) => session.track),
        idsOf(readSeed('tracks').items),
      ),
    ).toEqual([]);
    expect(missing(organizations, idsOf(readSeed('organizations').items))).toEqual([]);
    expect(missing(speakers, idsOf(readSeed('speakers').items))).toEqual([]);
  });

  it('has one Korean title for each item', () => {
    expect(idsOf(readSeed('translations/sessions.ko').items).sort()).toEqual(
      idsOf(readSeed('sessions').items).sort(),
    );
  });
});

describe('the rehearsal registrations', () => {
  it('are 60, all fictitious, with addresses that never deliver', () => {
    expect(registrations).toHaveLength(60);
    expect(registrations.filter(({ fictitious }) => !fictitious)).toEqual([]);
    expect(registrations.filter(({ email }) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    expect(new Set(idsOf(registrations)).size).toBe(60);
    expect(new Set(registrations.map(({ email }) => email)).size).toBe(60);
  });

  it('show every state, language and mode', () => {
    const count = (of: (registration: RehearsalRegistrationSeed) => string) =>
      Object.fromEntries([...Map.groupBy(registrations, of)].map(([value, those]) => [value, those.length]));

    expect(count(({ state }) => state)).toEqual({
      ...{ submitted: 19, awaiting_focal_point: 2, under_review: 3, waiting: 4 },
      ...{ approved: 24, declined: 4, withdrawn: 4 },
    });
    expect(count(({ locale }) => locale)).toEqual({ en: 30, ko: 12, fr: 6, ru: 6, zh: 6 });
    expect(registrations.filter(({ locale, mode }) => !isLocale(locale) || !isAttendanceMode(mode))).toEqual(
      [],
    );
  });
});

describe('each rehearsal registration', () => {
  it('names a member, an associate member or an organization, as the category asks', () => {
    expect(registrations.filter((registration) => !isDesignated(registration))).toEqual([]);
  });

  it('comes from a country that is offered', () => {
    expect(registrations.filter(({ country }) => !isCountryCode(country))).toEqual([]);
  });

  it('was submitted within three weeks before the rehearsal, and says why it was declined', () => {
    expect(registrations.filter(({ daysBeforeStart: days }) => days < 0.5 || days > 20)).toEqual([]);
    expect(
      registrations.filter(
        ({ state, decisionReason }) => (state === 'declined') !== (decisionReason !== null),
      ),
    ).toEqual([]);
  });
});

function isDesignated({ category, kind, member, organization }: RehearsalRegistrationSeed): boolean {
  if (!isParticipantCategoryCode(category)) return false;
  if (kind !== null && !kindsOf(category).some((each) => each === kind)) return false;
  const status = members.find(({ id }) => id === member)?.status;
  const isNamed: Record<DesignatedBy, boolean> = {
    member: status === 'member',
    'associate-member': status === 'associate_member',
    organization: member === null && organization !== null,
  };
  return isNamed[designatedBy(category)];
}
