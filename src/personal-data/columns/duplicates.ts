import { DuplicateKey } from '../../registration/duplicates/duplicate-key.entity.js';
import { DuplicatePair } from '../../registration/duplicates/duplicate-pair.entity.js';
import { DuplicateScan } from '../../registration/duplicates/duplicate-scan.entity.js';
import { RegistrationMerge } from '../../registration/duplicates/registration-merge.entity.js';
import { all, another, declare, impersonal } from '../declaration.js';

const own = 'SELECT own.id FROM registration own WHERE own.account_id = :account';

/** Registrations that may be of one person. It goes with the registrations at the latest. */
export const duplicates = [
  declare(DuplicateKey, {
    columns: { registrationId: 'registration', keyHash: 'familyName' },
    rows: [{ datum: 'familyName' }],
    whose: (row) => `${row}.registration_id IN (${own})`,
  }),
  declare(DuplicateScan, {
    columns: impersonal('registrationId', 'seenAt'),
    whose: (row) => `${row}.registration_id IN (${own})`,
  }),
  declare(DuplicatePair, {
    columns: {
      ...impersonal('id', 'score', 'state', 'settledAt'),
      ...all(another('registration'), 'firstId', 'secondId'),
      reasons: 'registration',
      settledBy: another('decision'),
    },
    rows: [{ datum: 'registration' }],
    whose: (row) => `(${row}.first_id IN (${own}) OR ${row}.second_id IN (${own}))`,
  }),
  declare(RegistrationMerge, {
    columns: {
      ...impersonal('id', 'takenOver'),
      ...all('registration', 'keptId', 'mergedId', 'mergedAt', 'undoneAt'),
      // Whole registrations: they go when the first answer in them has to, and with them what could be undone by them.
      before: 'accessNeeds',
      handed: another('accessNeeds'),
      ...all(another('decision'), 'mergedBy', 'undoneBy'),
    },
    rows: [{ datum: 'registration' }],
    whose: (row) => `(${row}.kept_id IN (${own}) OR ${row}.merged_id IN (${own}))`,
    blanks: { before: { kept: {}, merged: {} } },
  }),
];
