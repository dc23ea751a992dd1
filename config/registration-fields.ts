import { edition } from './edition.js';
import { participantCategoryCodes, participantKinds } from './participant-categories.js';
import { attendanceModes } from './session-kinds.js';

/** What kind of answer a field takes. Each kind has one reader and one control; `registration-forms.ts` says who is asked what. */
type FieldShape = {
  /** A change after the approval goes back to the secretariat; the old value stays in force until then. */
  readonly material?: true;
  /** What the browser may fill in by itself: a token of the HTML standard. */
  readonly autocomplete?: string;
} & (
  | { readonly kind: 'line'; readonly max: number; readonly pattern?: RegExp }
  | { readonly kind: 'name' | 'paragraph' | 'organization'; readonly max: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'date'; readonly earliest: string; readonly latest: string }
  | { readonly kind: 'member' | 'country' | 'email' | 'phone' | 'file' | 'photo' | 'consent' }
);

const dates = edition.days.map(({ date }) => date);
const firstDay = edition.days[0].date;
const lastDay = edition.days[edition.days.length - 1]?.date ?? firstDay;

/** Everything that a person can be asked when she registers. */
export const registrationFields = {
  category: { kind: 'choice', choices: participantCategoryCodes, material: true },
  kind: { kind: 'choice', choices: participantKinds, material: true },
  /** Id of a member or associate member of ESCAP. */
  member: { kind: 'member', material: true },
  organizationName: { kind: 'organization', max: 200, material: true, autocomplete: 'organization' },
  /** Of the organization's seat; a member brings its own. */
  country: { kind: 'country', material: true },
  pressCard: { kind: 'file' },

  formOfAddress: {
    kind: 'choice',
    choices: ['ms', 'mr', 'mx', 'dr', 'professor', 'excellency', 'honourable'],
    autocomplete: 'honorific-prefix',
  },
  /** Some passports show one name only; it is the family name then. */
  givenName: { kind: 'name', max: 100, material: true, autocomplete: 'given-name' },
  familyName: { kind: 'name', max: 100, material: true, autocomplete: 'family-name' },
  displayName: { kind: 'name', max: 200 },
  originalScriptName: { kind: 'name', max: 200 },
  functionTitle: { kind: 'line', max: 200, material: true, autocomplete: 'organization-title' },
  gender: { kind: 'choice', choices: ['female', 'male', 'another', 'undisclosed'] },
  email: { kind: 'email', autocomplete: 'email' },
  phone: { kind: 'phone', autocomplete: 'tel' },

  mode: { kind: 'choice', choices: attendanceModes, material: true },
  days: { kind: 'choices', choices: dates },
  /** In which she can follow a session: those of the forum. */
  languages: { kind: 'choices', choices: edition.languages },
  accessNeeds: { kind: 'paragraph', max: 1000 },
  diet: {
    kind: 'choices',
    choices: ['vegetarian', 'vegan', 'halal', 'kosher', 'no-pork', 'no-beef', 'gluten-free', 'other'],
  },
  dietNotes: { kind: 'line', max: 300 },

  visaLetter: { kind: 'choice', choices: ['no', 'yes'] },
  nationality: { kind: 'country', material: true, autocomplete: 'country' },
  birthDate: { kind: 'date', earliest: '1900-01-01', latest: firstDay, autocomplete: 'bday' },
  passportNumber: { kind: 'line', max: 20, pattern: /^[a-z\d]{5,20}$/i },
  passportExpiresOn: { kind: 'date', earliest: lastDay, latest: '2060-12-31' },

  photo: { kind: 'photo' },
  publication: { kind: 'choice', choices: ['nobody', 'participants', 'public'] },
  consent: { kind: 'consent' },
} as const satisfies Record<string, FieldShape>;

type Fields = typeof registrationFields;

export type RegistrationFieldId = keyof Fields;
export type RegistrationFieldKind = Fields[RegistrationFieldId]['kind'];
export type RegistrationField = FieldShape;

/** What the field of that id holds once it is read. A file is the id under which it is stored. */
export type FieldValue<Id extends RegistrationFieldId> = Fields[Id] extends { choices: infer Choices }
  ? Choices extends readonly string[]
    ? Fields[Id] extends { kind: 'choices' }
      ? readonly Choices[number][]
      : Choices[number]
    : never
  : Fields[Id] extends { kind: 'consent' }
    ? 'yes'
    : string;

export const isRegistrationFieldId = (id: string): id is RegistrationFieldId =>
  Object.hasOwn(registrationFields, id);

export const registrationFieldIds: readonly RegistrationFieldId[] =
  Object.keys(registrationFields).filter(isRegistrationFieldId);

/** The field as its kind declares it, without the ids' narrow types. */
export const registrationField = (id: RegistrationFieldId): RegistrationField => registrationFields[id];

export const isMaterial = (id: RegistrationFieldId): boolean => registrationField(id).material === true;
