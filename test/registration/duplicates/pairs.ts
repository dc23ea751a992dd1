import { DuplicatePair } from '../../../src/registration/duplicates/duplicate-pair.entity.js';
import { DuplicatesWorker } from '../../../src/registration/duplicates/duplicates.worker.js';
import { countPlaces } from '../../../src/registration/places/count-places.js';
import type { Registration } from '../../../src/registration/registration.entity.js';
import type { Person } from '../../../src/people/person.entity.js';
import type { TestForum } from '../../support/forum.js';
import { type BuiltRegistration, buildParticipant, insertParticipants } from '../../support/participants.js';

type Overrides = Partial<Registration> & { email?: string; names?: Partial<Person> };

export function built({ names, ...overrides }: Overrides = {}): BuiltRegistration {
  const one = buildParticipant(overrides);
  Object.assign(one.person, names);
  return one;
}

/** Two of one person: her passport name and birth date, and the Hangul of it. */
export const kim = (overrides: Overrides = {}): BuiltRegistration =>
  built({
    names: { givenName: 'Minji', familyName: 'Kim', displayName: 'Minji Kim' },
    birthDate: '1985-04-12',
    ...overrides,
  });
export const kimInHangul = (overrides: Overrides = {}): BuiltRegistration =>
  built({
    names: { givenName: null, familyName: '김민지', displayName: '김민지', originalScriptName: '김민지' },
    birthDate: '1985-04-12',
    ...overrides,
  });

/** Writes them and waits until they are compared with all that are there. */
export async function compared(forum: TestForum, ...participants: BuiltRegistration[]): Promise<void> {
  await forum.database.write(async (em) => {
    await insertParticipants(em, participants);
    await countPlaces(em);
  });
  await forum.app.get(DuplicatesWorker).compareAll();
}

export const pairs = (forum: TestForum): Promise<DuplicatePair[]> =>
  forum.read((em) => em.find(DuplicatePair, { order: { score: 'DESC' } }));

export async function pairOf(forum: TestForum, ...two: BuiltRegistration[]): Promise<DuplicatePair> {
  const [firstId, secondId] = two.map(({ registration }) => registration.id).sort();
  const found = (await pairs(forum)).find((pair) => pair.firstId === firstId && pair.secondId === secondId);
  if (!found) throw new Error('The two were not found to be alike');
  return found;
}

/** On which side of a pair it stands. */
export const sideOf = (pair: DuplicatePair, { registration }: BuiltRegistration): 'first' | 'second' =>
  pair.firstId === registration.id ? 'first' : 'second';
