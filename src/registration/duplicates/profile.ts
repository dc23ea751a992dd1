import { createHash } from 'node:crypto';
import { fold } from '../../kernel/folded-text.js';
import type { Candidate } from './duplicates.queries.js';
import { keysOf, type Profile } from './likeness.rules.js';
import { nameForms } from './name-forms.rules.js';

/** A registration as it is compared. */
export function profileOf({ registration, person, account }: Candidate): Profile {
  const { organizationName, delegationId, answers, birthDate, country, id } = registration;
  const phone = typeof answers['phone'] === 'string' ? answers['phone'].replace(/\D/g, '') : '';
  return {
    id,
    names: nameForms(person),
    order: { given: fold(person.givenName ?? ''), family: fold(person.familyName ?? '') },
    birthDate,
    group: delegationId ?? (organizationName === null ? null : fold(organizationName)),
    country,
    // With and without the country's prefix.
    phone: phone.length >= 8 ? phone.slice(-8) : null,
    mailbox: account.emailKey.replace(/(\+.*)?@.*$/, ''),
  };
}

/** 64 bits: a key found by chance is compared like any other, and does no harm. */
export const hashedKeysOf = (profile: Profile): string[] =>
  keysOf(profile).map((key) => createHash('sha256').update(key).digest('hex').slice(0, 16));
