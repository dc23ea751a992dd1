import {
  kindsOf,
  participantCategoryCodes,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import {
  type Condition,
  type FormSectionId,
  type AskedField,
  registrationForm,
} from '../../../config/registration-forms.js';
import {
  type RegistrationField,
  registrationField,
  type RegistrationFieldId,
} from '../../../config/registration-fields.js';
import { type AttendanceMode, attendanceModes } from '../../../config/session-kinds.js';
import { type FieldReader, readerOf } from './read-field.js';

/** A field as one group with one mode is asked it, with its reader. */
export interface Question extends AskedField {
  readonly section: FormSectionId;
  readonly declared: RegistrationField;
  readonly read: FieldReader;
}

/** Every question of every form, made when the program starts. */
const questions = new Map<string, readonly Question[]>(
  participantCategoryCodes.flatMap((category) =>
    attendanceModes.map((mode): [string, readonly Question[]] => [
      keyOf(category, mode),
      registrationForm(category, mode).flatMap((section) =>
        section.fields.map((asked) => questionOf(category, section.id, asked)),
      ),
    ]),
  ),
);

export function questionsOf(category: ParticipantCategoryCode, mode: AttendanceMode): readonly Question[] {
  const found = questions.get(keyOf(category, mode));
  if (!found) throw new Error(`No registration form for ${category}, ${mode}`);
  return found;
}

/** Whether the answers so far make the condition hold. */
export function holds(
  { field, is }: Condition,
  answers: Readonly<Record<string, string | readonly string[] | undefined>>,
): boolean {
  const answer = answers[field];
  return typeof answer === 'string' ? answer === is : (answer?.includes(is) ?? false);
}

function keyOf(category: ParticipantCategoryCode, mode: AttendanceMode): string {
  return `${category} ${mode}`;
}

function questionOf(category: ParticipantCategoryCode, section: FormSectionId, asked: AskedField): Question {
  const declared = declaredFor(category, asked.field);
  return { ...asked, section, declared, read: readerOf(declared) };
}

/** A kind belongs to its category. */
function declaredFor(category: ParticipantCategoryCode, id: RegistrationFieldId): RegistrationField {
  return id === 'kind'
    ? { kind: 'choice', choices: kindsOf(category), material: true }
    : registrationField(id);
}
