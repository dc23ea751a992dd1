import { edition } from '../../config/edition.js';
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

/** As the person wants it on the badge, else given name before family name. */
export const displayNameOf = ({ displayName, givenName, familyName }: Names): string =>
  displayName ?? [givenName, familyName].filter(Boolean).join(' ').slice(0, longestName).toWellFormed();

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

/** Where `now` stands to the declared window; its bounds are wall clock at the venue. */
export function registrationWindow(now: Date): RegistrationWindow {
  const { opens, closes } = edition.registration;
  if (now < instantAt(opens, edition.zone)) return 'before';
  return now < instantAt(closes, edition.zone) ? 'open' : 'after';
}
