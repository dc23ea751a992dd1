import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { registrationForm, type FormSectionId } from '../../../config/registration-forms.js';
import type { FieldError } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import { holds } from '../form/asked-fields.js';
import { sectionsOf, type ShownSection } from '../form/form-view.js';
import { readDraft } from '../form/read-registration.js';
import type { RegistrationDraft } from './registration-draft.entity.js';

type Draft = Pick<RegistrationDraft, 'category' | 'mode' | 'content'>;

/** Agreed to while looking at everything once more, not in a step before. */
const inReview: FormSectionId = 'agreement';

/**
 * What a draft still has to go through, in order; which steps there are depends on how one attends. What the answers of another
 * step rule out is not among a step's questions: the style sheet sees its own page only.
 */
export function stepsOf(draft: Draft): readonly ShownSection[] {
  const asked = registrationForm(draft.category, draft.mode).map(({ id }) => id);
  return sectionsOf(draft.category)
    .filter(({ id }) => id !== inReview && asked.includes(id))
    .map((step) => withoutRuledOut(step, draft))
    .filter(({ questions }) => questions.length > 0);
}

function withoutRuledOut(step: ShownSection, { mode, content }: Draft): ShownSection {
  const here = new Set(step.questions.map(({ field }) => field));
  const answers = { ...content, mode };
  const questions = step.questions.filter(({ conditions }) =>
    conditions.every((condition) => here.has(condition.field) || holds(condition, answers)),
  );
  return { ...step, questions };
}

/** A step of that group by its name with all its questions, also one that the chosen form of attendance leaves out. */
export const stepNamed = (category: ParticipantCategoryCode, wanted: string): ShownSection | undefined =>
  sectionsOf(category).find(({ id }) => id === wanted && id !== inReview);

/** What keeps the draft from being sent, without the consent. */
export function problemsIn({ category, content }: Draft): Record<string, FieldError> {
  const { consent: _, ...errors } = readDraft({ ...content, category }).errors;
  return errors;
}

export function problemsOfStep(draft: Draft, step: ShownSection): Record<string, FieldError> {
  const ids = new Set<string>(step.questions.map(({ field }) => field));
  return Object.fromEntries(Object.entries(problemsIn(draft)).filter(([id]) => ids.has(id)));
}

/** A step without a required field is right before anybody has seen it. */
export const wasSeen = ({ content }: Draft, step: ShownSection): boolean =>
  step.questions.some(({ field }) => field in content);

/** Where to go on: the first step that is not right yet, or that she has not come to. None: it can be looked over and sent. */
export const nextStep = (draft: Draft): ShownSection | undefined =>
  stepsOf(draft).find((step) => !wasSeen(draft, step) || Object.keys(problemsOfStep(draft, step)).length > 0);

/** What a browser sent of a step, with its empty answers: of ticks that were taken away it sends nothing. */
export function answersOfStep(step: ShownSection, typed: Typed): Typed {
  return Object.fromEntries(
    step.questions
      .filter(({ declared }) => declared.kind !== 'file' && declared.kind !== 'photo')
      .map(({ field, declared }): [string, string | string[]] => [
        field,
        typed[field] ?? (declared.kind === 'choices' ? [] : ''),
      ]),
  );
}

/** Of a step that is left for later without an answer nothing is kept: she goes on there. */
export function answersForLater(draft: Draft, step: ShownSection, typed: Typed): Typed {
  const answers = answersOfStep(step, typed);
  if (wasSeen(draft, step)) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));
}
