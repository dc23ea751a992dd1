import {
  isMaterial,
  registrationField,
  type RegistrationFieldId,
  registrationFieldIds,
} from '../../config/registration-fields.js';
import type { Account } from '../auth/account.entity.js';
import type { Person } from '../people/person.entity.js';
import { readStored } from './form/read-registration.js';
import type { CorrectionForm, RegistrationValues } from './form/registration-values.js';
import type { Answers, Registration } from './registration.entity.js';
import { displayNameOf, searchTextOf, sortNameOf } from './registration.rules.js';

/** Fields with a column of their own, in the registration, its person or its account, or with no stored answer at all. */
const kept: ReadonlySet<RegistrationFieldId> = new Set<RegistrationFieldId>([
  'category',
  'kind',
  'member',
  'organizationName',
  'country',
  'givenName',
  'familyName',
  'displayName',
  'originalScriptName',
  'functionTitle',
  'email',
  'mode',
  'accessNeeds',
  'gender',
  'birthDate',
  'publication',
  'days',
  'consent',
]);

/** A file belongs to the row; its bytes are in `files`. */
const isAnswer = (id: RegistrationFieldId): boolean => {
  const { kind } = registrationField(id);
  return !kept.has(id) && kind !== 'file' && kind !== 'photo';
};

const answerIds = registrationFieldIds.filter(isAnswer);

export const answersOf = (values: RegistrationValues): Answers =>
  Object.fromEntries(
    answerIds.flatMap((id) => {
      const answer = values[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );

export type ContentColumns = Pick<
  Registration,
  | 'category'
  | 'kind'
  | 'memberId'
  | 'organizationName'
  | 'organizationId'
  | 'delegationId'
  | 'country'
  | 'functionTitle'
  | 'mode'
  | 'accessNeeds'
  | 'gender'
  | 'birthDate'
  | 'publication'
  | 'days'
  | 'answers'
>;

/** The columns that need no look into the database. */
export const plainColumnsOf = (values: CorrectionForm) => ({
  category: values.category,
  kind: values.kind ?? null,
  functionTitle: values.functionTitle,
  mode: values.mode,
  accessNeeds: values.accessNeeds ?? null,
  gender: values.gender ?? null,
  birthDate: values.birthDate ?? null,
  publication: values.publication ?? ('nobody' as const),
  days: values.days?.join(',') ?? null,
  answers: answersOf(values),
});

export const namesOf = (values: CorrectionForm): Omit<Person, 'id'> => ({
  givenName: values.givenName ?? null,
  familyName: values.familyName,
  displayName: displayNameOf(values),
  originalScriptName: values.originalScriptName ?? null,
});

export const keysOf = (
  values: CorrectionForm,
  { email }: Pick<Account, 'email'>,
  reference: string,
): Pick<Registration, 'sortName' | 'searchText'> => ({
  sortName: sortNameOf(values),
  searchText: searchTextOf(values, email, reference),
});

/** The registration as its form holds it. */
export function typedOf(registration: Registration, person: Person): Record<string, string | string[]> {
  const { category, kind, memberId, organizationName, country, functionTitle, mode } = registration;
  const columns = { category, kind, functionTitle, mode, organizationName };
  const others = {
    member: memberId,
    // Also of a member: it is a beginning for whoever changes to a group of organizations.
    country,
    givenName: person.givenName,
    familyName: person.familyName,
    displayName: hasOwnDisplayName(person) ? person.displayName : null,
    originalScriptName: person.originalScriptName,
    accessNeeds: registration.accessNeeds,
    gender: registration.gender,
    birthDate: registration.birthDate,
    publication: registration.publication,
    days: registration.days?.split(',') ?? null,
  };
  const entries = Object.entries({ ...columns, ...others, ...registration.answers });
  return Object.fromEntries(
    entries.flatMap(([id, value]) =>
      value === null ? [] : [[id, typeof value === 'string' ? value : [...value]] as const],
    ),
  );
}

/** Otherwise it is made of the two names, and must follow when they are corrected. */
const hasOwnDisplayName = ({ displayName, givenName, familyName }: Person): boolean =>
  displayName !== displayNameOf({ givenName: givenName ?? undefined, familyName: familyName ?? '' });

/** The registration as values, as far as its form of today still takes them: an edition may have changed a choice. */
export const valuesOf = (registration: Registration, person: Person): CorrectionForm => ({
  ...readStored(typedOf(registration, person)),
  category: registration.category,
  mode: registration.mode,
  familyName: person.familyName ?? person.displayName,
  functionTitle: registration.functionTitle,
});

/** The fields whose answers differ, in the order of their declaration. */
export const changedFields = (before: RegistrationValues, after: RegistrationValues): RegistrationFieldId[] =>
  registrationFieldIds.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));

/** The wish with its material answers as they were. */
export function withoutMaterial(before: CorrectionForm, after: CorrectionForm): CorrectionForm {
  const material = registrationFieldIds.filter(isMaterial);
  return { ...after, ...Object.fromEntries(material.map((id) => [id, before[id]])) };
}
