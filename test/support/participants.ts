import type { EntityManager } from 'typeorm';
import { Account } from '../../src/auth/account.entity.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { newId } from '../../src/kernel/ids.js';
import { Person } from '../../src/people/person.entity.js';
import { countPlaces } from '../../src/registration/places/count-places.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { unasked } from '../../src/registration/unasked.js';

const registeredAt = new Date('2023-09-17T03:00:00.000Z');

export interface BuiltRegistration {
  account: Account;
  person: Person;
  registration: Registration;
}

let built = 0;

/** The rows of a private-sector delegate with an approved registration. */
export function buildParticipant(
  overrides: Partial<Registration> & { email?: string } = {},
): BuiltRegistration {
  built += 1;
  const number = String(built);
  const { email = `participant${number}@built.example`, ...columns } = overrides;
  const account: Account = {
    id: newId(),
    email,
    emailKey: emailKey(email),
    name: `Mei Tan ${number}`,
    locale: 'en',
    role: 'participant',
    linkVersion: 1,
    createdAt: registeredAt,
  };
  const person: Person = {
    id: newId(),
    givenName: 'Mei',
    familyName: `Tan ${number}`,
    displayName: account.name,
    originalScriptName: null,
  };
  const registration: Registration = {
    id: newId(),
    reference: `BUILT-${number}`,
    accountId: account.id,
    personId: person.id,
    state: 'approved',
    ...unasked,
    category: 'private_sector',
    kind: null,
    memberId: null,
    organizationName: 'Harbour Cranes Ltd',
    organizationId: null,
    country: 'SG',
    functionTitle: 'Director',
    mode: 'in-person',
    accessNeeds: null,
    locale: 'en',
    consentVersion: '2023-09-01',
    consentedAt: registeredAt,
    submittedAt: registeredAt,
    updatedAt: registeredAt,
    fictitious: false,
    sortName: `tan ${number} mei`,
    searchText: `mei tan ${number} ${email}`,
    ...columns,
  };
  return { account, person, registration };
}

/** Copies go in: after an insert of several rows TypeORM reads columns with a default back, in another order, into what it was given. */
export async function insertParticipants(
  em: EntityManager,
  participants: BuiltRegistration[],
): Promise<void> {
  await em.insert(
    Account,
    participants.map(({ account }) => structuredClone(account)),
  );
  await em.insert(
    Person,
    participants.map(({ person }) => structuredClone(person)),
  );
  await em.insert(
    Registration,
    participants.map(({ registration }) => structuredClone(registration)),
  );
  await countPlaces(em);
}
