import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Account } from '../auth/account.entity.js';
import type { Database } from '../kernel/database/database.js';
import { emailKey } from '../kernel/folded-text.js';
import { newId } from '../kernel/ids.js';
import { Person } from '../people/person.entity.js';
import { countPlaces } from '../registration/places/count-places.js';
import { Registration } from '../registration/registration.entity.js';
import { referenceOf, searchTextOf, sortNameOf } from '../registration/registration.rules.js';
import { unasked } from '../registration/unasked.js';

const atOnce = 500;
const givenNames = ['Mei', 'Aigerim', 'Sione', 'Priya', 'Bayarmaa', 'Rashid', 'Leilani', 'Minh'];
const familyNames = ['Tan', 'Sharma', 'Vakaloloma', 'Kim', 'Nguyen', 'Rahman', 'Petrov'];
const categories = ['private_sector', 'civil_society', 'other_stakeholder'] as const;
const states = ['submitted', 'under_review', 'approved', 'declined', 'withdrawn'] as const;
const countries = ['SG', 'KR', 'IN', 'FJ', 'VN', 'KZ', 'MN', 'PH', 'TH'];

/** Writes invented registrations, numbered `from` to `to`, as rows: nobody is mailed. */
export async function insertRegistrants(database: Database, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, to - start) }, (_, index) => rowsOf(start + index));
    await database.write((em) => insert(em, rows));
  }
  await database.write(countPlaces);
}

async function insert(em: EntityManager, rows: ReturnType<typeof rowsOf>[]): Promise<void> {
  await em.insert(
    Account,
    rows.map(({ account }) => account),
  );
  await em.insert(
    Person,
    rows.map(({ person }) => person),
  );
  await em.insert(
    Registration,
    rows.map(({ registration }) => registration),
  );
}

function rowsOf(number: number) {
  const names = {
    givenName: pick(givenNames, number),
    familyName: pick(familyNames, number),
    organizationName: `Organization ${String(number % 400)}`,
  };
  const email = `delegate-${String(number)}@bench.example`;
  const displayName = `${names.givenName} ${names.familyName}`;
  const submittedAt = new Date(Date.parse(edition.rehearsalClock) - number * 60_000);
  const account: Account = {
    ...{ id: newId(), email, emailKey: emailKey(email), name: displayName },
    ...{ locale: 'en', role: 'participant', linkVersion: 1, createdAt: submittedAt },
  };
  const { organizationName, ...personal } = names;
  const person: Person = { id: newId(), ...personal, displayName, originalScriptName: null };
  // Far from the numbers that the application itself gives.
  const reference = referenceOf(edition.acronym, 500_000 + number);
  const registration: Registration = {
    ...{ id: newId(), reference, accountId: account.id, personId: person.id },
    ...{ ...unasked, state: pick(states, number), category: pick(categories, number), kind: null },
    ...{
      memberId: null,
      organizationId: null,
      organizationName,
      country: pick(countries, number),
      functionTitle: 'Director',
    },
    ...{ mode: 'in-person', accessNeeds: null, locale: 'en', fictitious: true },
    ...{ consentVersion: edition.privacy.noticeVersion, consentedAt: submittedAt },
    ...{ submittedAt, updatedAt: submittedAt },
    ...{ sortName: sortNameOf(names), searchText: searchTextOf(names, email, reference) },
  };
  return { account, person, registration };
}

function pick<T>(choices: readonly [T, ...T[]] | readonly T[], number: number): T {
  const choice = choices[number % choices.length];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}
