import { edition } from '../../config/edition.js';
import type { Edition, RegistrationPeriod } from '../../config/edition-shape.js';
import {
  participantCategoryCodes,
  type ParticipantCategoryCode,
} from '../../config/participant-categories.js';
import { fold } from '../kernel/folded-text.js';
import { instantAt } from '../kernel/zoned-time.js';

interface Names {
  givenName?: string | undefined;
  familyName: string;
  displayName?: string | undefined;
  originalScriptName?: string | undefined;
  organizationName?: string | undefined;
}

/** What the columns for a whole name hold; two names of the greatest length and the space between them are longer. */
const longestName = 200;

/** As the person wants it on the badge, else given name before family name; in Hangul and Han as one writes there: 김서연. */
export const displayNameOf = ({ displayName, givenName = '', familyName }: Names): string =>
  displayName ??
  (isEastAsian(familyName + givenName) ? familyName + givenName : `${givenName} ${familyName}`)
    .trim()
    .slice(0, longestName)
    .toWellFormed();

const isEastAsian = (name: string): boolean => /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(name);

export const sortNameOf = ({ givenName, familyName }: Names): string =>
  fold(`${familyName} ${givenName ?? ''}`)
    .slice(0, longestName)
    .toWellFormed();

export const searchTextOf = (names: Names, email: string, reference: string): string =>
  fold(
    [
      displayNameOf(names),
      names.givenName,
      names.familyName,
      names.originalScriptName,
      names.organizationName,
      email,
      reference,
    ]
      .filter(Boolean)
      .join(' '),
  );

/** `APUF8-00042`: short enough to be read out on the telephone. */
export const referenceOf = (acronym: string, number: number): string =>
  `${acronym.replace(/[^A-Z0-9]/g, '')}-${String(number).padStart(5, '0')}`;

export type RegistrationWindow = 'before' | 'open' | 'after';

/** When that group registers: as everybody, or as declared for it. Wall clock at the venue. */
export function registrationPeriod(
  category?: ParticipantCategoryCode,
  declared: Edition['registration'] = edition.registration,
): RegistrationPeriod {
  const { opens, closes, byCategory = {} } = declared;
  return { opens, closes, ...(category ? byCategory[category] : {}) };
}

/** Where `now` stands to that period; to register outside of it one has to be invited. */
export function registrationWindow(
  now: Date,
  category?: ParticipantCategoryCode,
  declared: Edition['registration'] = edition.registration,
): RegistrationWindow {
  const { opens, closes } = registrationPeriod(category, declared);
  if (now < instantAt(opens, edition.zone)) return 'before';
  return now < instantAt(closes, edition.zone) ? 'open' : 'after';
}

/** Of all groups together: open while one of them is. */
export function anyRegistrationWindow(
  now: Date,
  declared: Edition['registration'] = edition.registration,
): RegistrationWindow {
  const windows = participantCategoryCodes.map((code) => registrationWindow(now, code, declared));
  if (windows.includes('open')) return 'open';
  return windows.includes('before') ? 'before' : 'after';
}
