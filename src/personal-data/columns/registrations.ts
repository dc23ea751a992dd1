import { BulkDecision } from '../../registration/bulk/bulk-decision.entity.js';
import { BulkItem } from '../../registration/bulk/bulk-item.entity.js';
import { RegistrationDraft } from '../../registration/drafts/registration-draft.entity.js';
import { RegistrationInvitation } from '../../registration/invitations/registration-invitation.entity.js';
import { Quota } from '../../registration/places/quota.entity.js';
import { RegistrationChange } from '../../registration/registration-change.entity.js';
import { RegistrationDecision } from '../../registration/registration-decision.entity.js';
import { Registration } from '../../registration/registration.entity.js';
import { PlaceOffer } from '../../registration/waiting-list/place-offer.entity.js';
import {
  all,
  another,
  byField,
  column,
  declare,
  impersonal,
  ofAccount,
  ofAddress,
  ofRegistration,
} from '../declaration.js';
import { refusedAt, withdrawnAt } from './registration-ends.js';

const ofItsRegistration = (instant: (row: string) => string) => (row: string) =>
  `(SELECT ${instant('owner')} FROM registration owner WHERE owner.id = ${row}.registration_id)`;

/** What people entered to come, and what was decided. */
export const registrations = [
  declare(Registration, {
    columns: {
      ...all(
        'registration',
        'id',
        'reference',
        'accountId',
        'personId',
        'state',
        'delegationId',
        'delegationRole',
      ),
      ...all(
        'registration',
        'precedence',
        'locale',
        'submittedAt',
        'updatedAt',
        'waitingNumber',
        'mergedInto',
      ),
      ...all('registration', 'sortName', 'searchText', 'fictitious'),
      category: 'category',
      kind: 'kind',
      memberId: 'member',
      ...all('organizationName', 'organizationName', 'organizationId'),
      country: 'country',
      functionTitle: 'functionTitle',
      mode: 'mode',
      accessNeeds: 'accessNeeds',
      gender: 'gender',
      birthDate: 'birthDate',
      publication: 'publication',
      days: 'days',
      answers: byField,
      ...all('consent', 'consentVersion', 'consentedAt'),
    },
    rows: [{ datum: 'registration' }],
    starts: { refusal: refusedAt, withdrawal: withdrawnAt },
    whose: ofAccount(),
  }),
  declare(RegistrationDecision, {
    columns: {
      ...impersonal('id', 'registrationId'),
      ...all('decision', 'fromState', 'toState', 'reason', 'decidedAt'),
      decidedBy: another('decision'),
    },
    rows: [{ datum: 'decision' }],
    whose: ofRegistration(),
  }),
  declare(RegistrationChange, {
    columns: {
      ...impersonal('id', 'registrationId'),
      ...all('decision', 'state', 'proposedAt', 'reason', 'decidedAt'),
      wished: byField,
      decidedBy: another('decision'),
    },
    rows: [{ datum: 'decision' }],
    starts: { refusal: ofItsRegistration(refusedAt), withdrawal: ofItsRegistration(withdrawnAt) },
    whose: ofRegistration(),
  }),
  declare(BulkDecision, {
    columns: {
      ...impersonal('id', 'kind', 'state', 'total', 'createdAt', 'dueAt', 'endedAt'),
      reason: 'decision',
      decidedBy: another('decision'),
    },
    rows: [{ datum: 'decision' }],
    inUse: (row) => `${row}.state IN ('held', 'running')`,
  }),
  declare(BulkItem, {
    columns: {
      ...impersonal('decisionId', 'registrationId', 'position'),
      ...all('decision', 'seen', 'outcome', 'problem'),
    },
    rows: [{ datum: 'decision' }],
    whose: ofRegistration(),
  }),
  declare(PlaceOffer, {
    columns: {
      ...impersonal('id', 'registrationId'),
      ...all('decision', 'state', 'offeredAt', 'lapsesAt', 'endedAt'),
    },
    rows: [{ datum: 'decision' }],
    whose: ofRegistration(),
  }),
  declare(Quota, { columns: impersonal('id', 'capacity', 'taken') }),
  declare(RegistrationDraft, {
    columns: {
      ...impersonal('id', 'tokenHash', 'invitationId'),
      ...all(
        'draft',
        'category',
        'mode',
        'locale',
        'content',
        'emailKey',
        'createdAt',
        'updatedAt',
        'expiresAt',
      ),
    },
    rows: [{ datum: 'draft' }],
    starts: { expiry: column('expires_at') },
    whose: ofAddress('email_key'),
  }),
  declare(RegistrationInvitation, {
    columns: {
      ...impersonal('id', 'version', 'tokenHash', 'expiresOn'),
      ...all(
        'invitation',
        'email',
        'emailKey',
        'name',
        'category',
        'locale',
        'state',
        'expiresAt',
        'createdAt',
      ),
      ...all('invitation', 'sentAt', 'openedAt', 'usedAt', 'revokedAt', 'registrationId', 'searchText'),
      invitedBy: another('invitation'),
    },
    rows: [{ datum: 'invitation' }],
    whose: ofAddress('email_key'),
  }),
];
