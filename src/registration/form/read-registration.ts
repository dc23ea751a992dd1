import { isParticipantCategoryCode } from '../../../config/participant-categories.js';
import { isRegistrationFieldId, type RegistrationFieldId } from '../../../config/registration-fields.js';
import { isAttendanceMode } from '../../../config/session-kinds.js';
import type { FieldError } from '../../kernel/errors.js';
import { type FormResult, type Typed, typedOf, unknownFieldIn } from '../../kernel/http/form.js';
import { holds, type Question, questionsOf } from './asked-fields.js';
import { missing } from './read-field.js';
import {
  type CorrectionForm,
  isCorrectionForm,
  isRegisterForm,
  type RegisterForm,
  type RegistrationValues,
} from './registration-values.js';

/** Given once, with the registration: a correction neither asks for them nor knows them. */
export const givenOnce: ReadonlySet<string> = new Set<RegistrationFieldId>(['email', 'consent']);

/** Reads a whole registration as its group and mode are asked. Unknown fields are refused; declared ones that are not asked are not kept. */
export const readRegister = (body: unknown): FormResult<RegisterForm> =>
  readForm(body, isRegistrationFieldId, isRegisterForm);

export const readCorrection = (body: unknown): FormResult<CorrectionForm> =>
  readForm(body, (name) => isRegistrationFieldId(name) && !givenOnce.has(name), isCorrectionForm);

/** The answers among what is stored that still hold. */
export const readStored = (typed: Typed): RegistrationValues =>
  readAnswers(typed, (name) => !givenOnce.has(name)).values;

/** The same for a draft, with what keeps it from being sent. */
export const readDraft = (typed: Typed): ReadAnswers => readAnswers(typed, isRegistrationFieldId);

function readForm<Form extends RegistrationValues>(
  body: unknown,
  isKnown: (name: string) => boolean,
  isComplete: (values: RegistrationValues) => values is Form,
): FormResult<Form> {
  const typed = typedOf(body);
  const { values, errors } = readAnswers(typed, isKnown);
  const unknown = unknownFieldIn(typed, isKnown);
  const problems = { ...errors, ...unknown };
  if (Object.keys(problems).length > 0) return { ok: false, errors: problems, typed };
  // Every form asks for what a form needs: config/registration-forms.spec.ts.
  if (!isComplete(values)) throw new Error('A registration form asks too little');
  return { ok: true, form: values, typed };
}

export interface ReadAnswers {
  values: RegistrationValues;
  errors: Record<string, FieldError>;
}

/** Answers in the order in which they are asked, so that a condition finds the answer that it is about. */
function readAnswers(typed: Typed, isKnown: (name: string) => boolean): ReadAnswers {
  const { category, mode } = typed;
  const errors: Record<string, FieldError> = {};
  if (!isParticipantCategoryCode(category))
    return { values: {}, errors: { category: { code: 'kernel.choice' } } };
  // The form that asks most shows all that is missing.
  const questions = questionsOf(category, isAttendanceMode(mode) ? mode : 'in-person');
  const answers: Record<string, string | readonly string[]> = { category };
  for (const question of questions) {
    if (!isKnown(question.field)) continue;
    if (question.when && !holds(question.when, answers)) continue;
    const answer = answerOf(question, typed, answers);
    if ('error' in answer) errors[question.field] = answer.error;
    else if (answer.value !== undefined) answers[question.field] = answer.value;
  }
  return { values: answers, errors };
}

function answerOf(
  question: Question,
  typed: Typed,
  answers: Readonly<Record<string, string | readonly string[]>>,
) {
  const answer = question.read(typed[question.field]);
  const isRequired =
    typeof question.required === 'boolean' ? question.required : holds(question.required, answers);
  const isMissing = 'value' in answer && answer.value === undefined;
  return isMissing && isRequired ? { error: missing(question.declared) } : answer;
}
