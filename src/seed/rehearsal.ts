import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { isParticipantCategoryCode, isParticipantKind } from '../../config/participant-categories.js';
import { readSeed } from '../../config/seed-file.js';
import type { RehearsalRegistrationSeed } from '../../config/seed-shapes.js';
import { isAttendanceMode } from '../../config/session-kinds.js';
import { Account } from '../auth/account.entity.js';
import type { Clock } from '../kernel/clock.js';
import { nextValue } from '../kernel/database/counter.entity.js';
import type { Database } from '../kernel/database/database.js';
import { emailKey } from '../kernel/folded-text.js';
import { isLocale, type Locale } from '../kernel/i18n/locale.js';
import { newId } from '../kernel/ids.js';
import { Delegation } from '../people/delegation.entity.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { Person } from '../people/person.entity.js';
import { RegistrationDecision } from '../registration/registration-decision.entity.js';
import { countPlaces } from '../registration/places/count-places.js';
import { Quota } from '../registration/places/quota.entity.js';
import { categoryQuotaId } from '../registration/places/quota.rules.js';
import { RegistrationChange } from '../registration/registration-change.entity.js';
import {
  delegationRoles,
  genders,
  publicationLevels,
  Registration,
} from '../registration/registration.entity.js';
import { referenceOf, searchTextOf, sortNameOf } from '../registration/registration.rules.js';
import { isRegistrationState } from '../registration/registration.states.js';
import { PlaceOffer } from '../registration/waiting-list/place-offer.entity.js';
import { unasked } from '../registration/unasked.js';

const day = 24 * 3_600_000;

/**
 * Invented registrations, marked as such, so that an organizer can rehearse with full lists. They are written as rows, without
 * events: nobody is mailed. Returns how many came in; none where there are registrations already.
 */
export async function seedRehearsal(database: Database, clock: Clock): Promise<number> {
  const seeds = readSeed('rehearsal/registrations').items;
  const start = clock.now();
  return database.write(async (em) => {
    if (await em.exists(Registration)) return 0;
    const oldestFirst = [...seeds].sort((a, b) => b.daysBeforeStart - a.daysBeforeStart);
    for (const seed of oldestFirst) {
      const reference = referenceOf(edition.acronym, await nextValue(em, 'registration'));
      const rows = rowsOf(seed, reference, start);
      if (seed.state === 'waiting')
        rows.registration.waitingNumber = await nextValue(em, 'registration-waiting-list');
      await em.insert(Account, rows.account);
      await em.insert(Person, rows.person);
      await em.insert(Registration, rows.registration);
      if (rows.decision) await em.insert(RegistrationDecision, rows.decision);
      await insertMore(em, seed, rows);
    }
    await closeCivilSociety(em);
    return oldestFirst.length;
  });
}

/** What not everybody has: a delegation to answer for, a place that is offered, a change that waits. */
async function insertMore(
  em: EntityManager,
  { member, focalPoint, offered, wishedFunctionTitle, displayName, functionTitle }: RehearsalRegistrationSeed,
  { account, registration }: ReturnType<typeof rowsOf>,
): Promise<void> {
  const { id: registrationId, submittedAt, locale, delegationId, delegationRole } = registration;
  if (delegationId && delegationRole === 'head')
    await em.update(Delegation, { id: delegationId }, { headId: registrationId });
  if (focalPoint && member) {
    await em.insert(FocalPoint, {
      ...{
        id: newId(),
        delegationId: member,
        accountId: account.id,
        name: displayName,
        functionTitle,
        locale,
      },
      ...{ state: 'active', namedAt: submittedAt, lastSeenAt: null },
    });
  }
  if (offered) {
    const offeredAt = new Date(submittedAt.getTime() + 5 * day);
    const lapsesAt = new Date(submittedAt.getTime() + 8 * day);
    await em.insert(PlaceOffer, {
      ...{ id: newId(), registrationId, state: 'open', offeredAt, lapsesAt, endedAt: null },
    });
  }
  if (wishedFunctionTitle) {
    await em.insert(RegistrationChange, {
      ...{ id: newId(), registrationId, state: 'pending', wished: { functionTitle: wishedFunctionTitle } },
      ...{
        proposedAt: new Date(submittedAt.getTime() + day),
        decidedBy: null,
        reason: null,
        decidedAt: null,
      },
    });
  }
}

/** No place is left in one category, so that its waiting list waits. */
async function closeCivilSociety(em: EntityManager): Promise<void> {
  await countPlaces(em);
  const quota = await em.findOneBy(Quota, { id: categoryQuotaId('civil_society') });
  if (quota) await em.update(Quota, { id: quota.id }, { capacity: quota.taken });
}

function rowsOf(seed: RehearsalRegistrationSeed, reference: string, start: Date) {
  const codes = checked(seed);
  const submittedAt = new Date(start.getTime() - seed.daysBeforeStart * day);
  const account = accountOf(seed, codes.locale, submittedAt);
  const registration = registrationOf(seed, codes, { reference, accountId: account.id, submittedAt });
  const { state } = codes;
  const decision = state !== 'submitted' && {
    id: newId(),
    registrationId: registration.id,
    fromState: 'submitted' as const,
    toState: state,
    decidedBy: state === 'withdrawn' ? account.id : null,
    reason: seed.decisionReason,
    // Half of the time between the submission and now.
    decidedAt: new Date((submittedAt.getTime() + start.getTime()) / 2),
  };
  return { account, person: personOf(seed), registration, decision };
}

const accountOf = (seed: RehearsalRegistrationSeed, locale: Locale, createdAt: Date): Account => ({
  id: newId(),
  email: seed.email,
  emailKey: emailKey(seed.email),
  name: seed.displayName,
  locale,
  role: 'participant',
  linkVersion: 1,
  createdAt,
});

const personOf = (seed: RehearsalRegistrationSeed): Person => ({
  id: seed.id,
  givenName: seed.givenName,
  familyName: seed.familyName,
  displayName: seed.displayName,
  originalScriptName: seed.originalScriptName,
});

function registrationOf(
  seed: RehearsalRegistrationSeed,
  codes: ReturnType<typeof checked>,
  { submittedAt, ...ids }: Pick<Registration, 'reference' | 'accountId' | 'submittedAt'>,
): Registration {
  const names = {
    givenName: seed.givenName,
    familyName: seed.familyName,
    displayName: seed.displayName,
    originalScriptName: seed.originalScriptName ?? undefined,
    organizationName: seed.organization ?? undefined,
  };
  return {
    ...unasked,
    ...ids,
    ...codes,
    id: newId(),
    personId: seed.id,
    memberId: seed.member,
    delegationId: seed.member,
    days: seed.days?.join(',') ?? null,
    organizationName: seed.organization,
    organizationId: null,
    country: seed.country,
    functionTitle: seed.functionTitle,
    accessNeeds: seed.accessNeeds,
    consentVersion: edition.privacy.noticeVersion,
    consentedAt: submittedAt,
    submittedAt,
    updatedAt: submittedAt,
    fictitious: true,
    sortName: sortNameOf(names),
    searchText: searchTextOf(names, seed.email, ids.reference),
  };
}

/** The seed's codes as the application's own; a typing error in the file stops the start. */
function checked({ id, category, kind, mode, state, locale, ...seed }: RehearsalRegistrationSeed) {
  const gender = genders.find((each) => each === seed.gender) ?? null;
  const publication = publicationLevels.find((each) => each === seed.publication);
  const delegationRole = delegationRoles.find((each) => each === seed.delegationRole) ?? null;
  if (
    !isParticipantCategoryCode(category) ||
    !(kind === null || isParticipantKind(kind)) ||
    !isAttendanceMode(mode) ||
    !isRegistrationState(state) ||
    !isLocale(locale) ||
    !publication
  ) {
    throw new Error(`seeds/rehearsal/registrations.json: ${id} has a code that is not known`);
  }
  return { category, kind, mode, state, locale, gender, publication, delegationRole };
}
