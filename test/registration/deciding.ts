import type { EntityManager } from 'typeorm';
import { Quota } from '../../src/registration/places/quota.entity.js';
import { RegistrationDecision } from '../../src/registration/registration-decision.entity.js';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { Registration } from '../../src/registration/registration.entity.js';
import type { RegistrationState } from '../../src/registration/registration.states.js';
import { PlaceOffer } from '../../src/registration/waiting-list/place-offer.entity.js';
import { WaitingListWorker } from '../../src/registration/waiting-list/waiting-list.worker.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import type { TestForum } from '../support/forum.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { sentText } from './registrants.js';

type Columns = NonNullable<Parameters<typeof buildParticipant>[0]>;

/** A registration as a row, in a state that holds no place. */
export async function standing(
  forum: TestForum,
  columns: Columns & { state: Exclude<RegistrationState, 'approved' | 'waiting'> },
): Promise<Registration> {
  const built = buildParticipant(columns);
  await forum.database.write((em) => insertParticipants(em, [built]));
  return built.registration;
}

const byOrganizer = { decidedBy: null, reason: null };

export async function approved(forum: TestForum, columns: Columns = {}): Promise<Registration> {
  const registration = await standing(forum, { ...columns, state: 'submitted' });
  await decide(forum, (states, em) => states.approve(em, registration.id, byOrganizer));
  return registration;
}

export async function waiting(forum: TestForum, columns: Columns = {}): Promise<Registration> {
  const registration = await standing(forum, { ...columns, state: 'submitted' });
  await decide(forum, (states, em) => states.placeOnWaitingList(em, registration.id, byOrganizer));
  await settled(forum);
  return registration;
}

export const decide = (
  forum: TestForum,
  work: (states: RegistrationStatesService, em: EntityManager) => Promise<void>,
): Promise<void> => forum.database.write((em) => work(forum.app.get(RegistrationStatesService), em));

/** The list has done what it had to do. */
export const settled = (forum: TestForum): Promise<void> => forum.app.get(WaitingListWorker).task.idle();

export const setQuota = (forum: TestForum, id: string, capacity: number | null): Promise<unknown> =>
  forum.database.write(async (em) => {
    const known = await em.findOneBy(Quota, { id });
    return known ? em.update(Quota, { id }, { capacity }) : em.insert(Quota, { id, capacity, taken: 0 });
  });

export const takenIn = (forum: TestForum, id: string): Promise<number> =>
  forum.read(async (em) => (await em.findOneBy(Quota, { id }))?.taken ?? 0);

export const takenInDelegation = (forum: TestForum, id: string): Promise<number> =>
  forum.read(async (em) => (await em.findOneByOrFail(Delegation, { id })).taken);

export const stateOf = (forum: TestForum, id: string): Promise<RegistrationState> =>
  forum.read(async (em) => (await em.findOneByOrFail(Registration, { id })).state);

export const decisionsOn = (forum: TestForum, registrationId: string): Promise<RegistrationDecision[]> =>
  forum.read((em) =>
    em.find(RegistrationDecision, { where: { registrationId }, order: { decidedAt: 'ASC' } }),
  );

export const offersTo = (forum: TestForum, registrationId: string): Promise<PlaceOffer[]> =>
  forum.read((em) => em.find(PlaceOffer, { where: { registrationId }, order: { offeredAt: 'ASC' } }));

/** The path of the page of the newest offer in her mails. */
export async function offerLink(forum: TestForum, email: string): Promise<string> {
  const links = (await forum.mailsTo(email)).flatMap((mail) => sentText(forum, mail).links);
  const link = links.filter((path) => path.includes('/offers/')).at(-1);
  if (!link) throw new Error(`No offer was mailed to ${email}`);
  return link;
}

/** As if the time for an answer were over. */
export const letOfferLapse = (forum: TestForum, registrationId: string): Promise<unknown> =>
  forum.database.write((em) =>
    em.update(PlaceOffer, { registrationId, state: 'open' }, { lapsesAt: new Date('2023-09-01T00:00:00Z') }),
  );
