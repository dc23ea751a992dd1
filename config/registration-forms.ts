import type { ParticipantCategoryCode } from './participant-categories.js';
import { type RegistrationFieldId, registrationField } from './registration-fields.js';
import type { AttendanceMode } from './session-kinds.js';

/** Holds when the other field was answered so, or with one of these among others. */
export interface Condition {
  readonly field: RegistrationFieldId;
  readonly is: string;
}

export interface AskedField {
  readonly field: RegistrationFieldId;
  /** Always, or only in that case; otherwise it may stay empty. */
  readonly required: boolean | Condition;
  /** Otherwise it is not asked at all, and what was sent for it is not kept. */
  readonly when?: Condition;
}

export const formSections = [
  'designation',
  'person',
  'participation',
  'travel',
  'appearance',
  'agreement',
] as const;
export type FormSectionId = (typeof formSections)[number];

/** A part of the form, and one step when it is filled in step by step. */
export interface FormSection {
  readonly id: FormSectionId;
  readonly fields: readonly AskedField[];
}

const required = (field: RegistrationFieldId): AskedField => ({ field, required: true });
const optional = (field: RegistrationFieldId): AskedField => ({ field, required: false });
const when = (condition: Condition, asked: AskedField): AskedField => ({ ...asked, when: condition });
const requiredWhen = (condition: Condition, field: RegistrationFieldId): AskedField => ({
  field,
  required: condition,
});

const section = (id: FormSectionId, ...fields: readonly AskedField[]): FormSection => ({ id, fields });

const designatedByMember = section('designation', required('member'));
const designatedByOrganization = section('designation', required('organizationName'), required('country'));
const ofSomeKind = section(
  'designation',
  optional('kind'),
  required('organizationName'),
  required('country'),
);
const ofSomeKindOrPress = section(
  'designation',
  optional('kind'),
  when({ field: 'kind', is: 'media' }, optional('pressCard')),
  required('organizationName'),
  required('country'),
);

const names = [
  optional('formOfAddress'),
  optional('givenName'),
  required('familyName'),
  optional('displayName'),
  optional('originalScriptName'),
  required('functionTitle'),
] as const;

const person = section('person', ...names, optional('gender'), required('email'), optional('phone'));
/** Nobody has to be reached by telephone on the way to a screen. */
const personOnline = section('person', ...names, optional('gender'), required('email'));

const inTheHall = section(
  'participation',
  required('mode'),
  optional('days'),
  optional('languages'),
  optional('accessNeeds'),
  optional('diet'),
  when({ field: 'diet', is: 'other' }, required('dietNotes')),
);
const onTheScreen = section(
  'participation',
  required('mode'),
  optional('languages'),
  optional('accessNeeds'),
);

const wantsLetter: Condition = { field: 'visaLetter', is: 'yes' };
const travel = section(
  'travel',
  optional('visaLetter'),
  requiredWhen(wantsLetter, 'nationality'),
  requiredWhen(wantsLetter, 'birthDate'),
  when(wantsLetter, required('passportNumber')),
  when(wantsLetter, required('passportExpiresOn')),
);

const onBadgeAndInLists = section('appearance', optional('photo'), optional('publication'));
const inLists = section('appearance', optional('publication'));

const agreement = section('agreement', required('consent'));

const attending = (designation: FormSection) => ({
  'in-person': [designation, person, inTheHall, travel, onBadgeAndInLists, agreement],
  online: [designation, personOnline, onTheScreen, inLists, agreement],
});

/**
 * What each group is asked, in this order. Whoever takes part on a screen is asked neither for diet nor for travel: what is not
 * needed is not asked.
 */
export const registrationForms = {
  member: attending(designatedByMember),
  associate_member: attending(designatedByMember),
  international_organization: attending(ofSomeKind),
  civil_society: attending(ofSomeKind),
  private_sector: attending(designatedByOrganization),
  other_stakeholder: attending(ofSomeKindOrPress),
} as const satisfies Record<ParticipantCategoryCode, Record<AttendanceMode, readonly FormSection[]>>;

export const registrationForm = (
  category: ParticipantCategoryCode,
  mode: AttendanceMode,
): readonly FormSection[] => registrationForms[category][mode];

/** Seconds that an answer of that kind takes somebody on a telephone. Estimated, not measured. */
const secondsFor = { choice: 6, choices: 10, photo: 45, file: 45, paragraph: 20, consent: 10 };

/** How long filling in takes, in whole minutes: all that is asked whatever is answered. */
export function minutesToFillIn(category: ParticipantCategoryCode, mode: AttendanceMode): number {
  const known: Partial<Record<string, number>> = secondsFor;
  const asked = registrationForm(category, mode)
    .flatMap(({ fields }) => fields)
    .filter((field) => field.when === undefined);
  const seconds = asked.reduce((sum, { field }) => sum + (known[registrationField(field).kind] ?? 12), 0);
  return Math.ceil(seconds / 60);
}
