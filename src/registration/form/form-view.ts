import { edition } from '../../../config/edition.js';
import { editionTexts } from '../../../config/edition.texts.js';
import { languageName } from '../../../config/event-languages.js';
import { kindsOf, type ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { registrationField, type RegistrationFieldId } from '../../../config/registration-fields.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { type Condition, type FormSectionId, formSections } from '../../../config/registration-forms.js';
import { attendanceModes, isAttendanceMode } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type Question, questionsOf } from './asked-fields.js';
import { registrationFormTexts } from './registration-form.texts.js';

/** A question as a page shows it, whichever form of attendance is chosen. */
export interface ShownQuestion extends Question {
  /** All must hold for it to be asked. */
  readonly conditions: readonly Condition[];
}

export interface ShownSection {
  readonly id: FormSectionId;
  readonly questions: readonly ShownQuestion[];
}

/** The questions of a group for all forms of attendance, each under the conditions on which it is asked. */
export function sectionsOf(category: ParticipantCategoryCode): readonly ShownSection[] {
  const byField = new Map<RegistrationFieldId, ShownQuestion>();
  for (const mode of attendanceModes) {
    for (const question of questionsOf(category, mode)) {
      if (!byField.has(question.field))
        byField.set(question.field, { ...question, conditions: conditionsOf(category, question) });
    }
  }
  const questions = [...byField.values()];
  return formSections
    .map((id) => ({ id, questions: questions.filter(({ section }) => section === id) }))
    .filter((section) => section.questions.length > 0);
}

/** Whoever is not asked for the photo on a badge has none. */
export function sectionTitle(locale: Locale, { id, questions }: ShownSection): string {
  const isWithoutBadge = id === 'appearance' && questions.every(({ field }) => field !== 'photo');
  const t = registrationFormTexts.in(locale);
  return isWithoutBadge ? t('section.appearance-online') : t(`section.${id}`);
}

function conditionsOf(category: ParticipantCategoryCode, { field, when }: Question): readonly Condition[] {
  const modes = attendanceModes.filter((mode) =>
    questionsOf(category, mode).some((question) => question.field === field),
  );
  const [only] = modes;
  const byMode: Condition[] =
    only && modes.length < attendanceModes.length ? [{ field: 'mode', is: only }] : [];
  return when ? [...byMode, when] : byMode;
}

/** The number under which a condition shows and hides fields, from 1; the same in every form of that group. */
export function slotOf(category: ParticipantCategoryCode, wanted: Condition): number {
  const index = distinctConditions(category).findIndex((each) => isSame(each, wanted));
  if (index < 0) throw new Error(`Nothing depends on ${wanted.field}`);
  return index + 1;
}

/** The slot that this choice of the field fills, if something depends on it. */
export const slotFilledBy = (category: ParticipantCategoryCode, condition: Condition): number | undefined =>
  distinctConditions(category).some((each) => isSame(each, condition))
    ? slotOf(category, condition)
    : undefined;

export function distinctConditions(category: ParticipantCategoryCode): readonly Condition[] {
  const all = sectionsOf(category).flatMap(({ questions }) =>
    questions.flatMap(({ conditions }) => conditions),
  );
  return all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index);
}

const isSame = (a: Condition, b: Condition): boolean => a.field === b.field && a.is === b.is;

/** The codes that can be chosen in that group. */
export function choicesOf(category: ParticipantCategoryCode, id: RegistrationFieldId): readonly string[] {
  if (id === 'kind') return kindsOf(category);
  const field = registrationField(id);
  return field.kind === 'choice' || field.kind === 'choices' ? field.choices : [];
}

export function choiceWords(locale: Locale, id: RegistrationFieldId, code: string): string {
  switch (id) {
    case 'category':
    case 'kind': {
      const texts = categoryTexts;
      return texts.has(code) ? texts.in(locale)(code) : code;
    }
    case 'mode':
      return isAttendanceMode(code) ? attendanceModeTexts.in(locale)(code) : code;
    case 'days':
      return dayWords(locale, code);
    case 'languages':
      return languageName(code, locale);
    default: {
      const key = `${id}.${code}`;
      return fieldTexts.has(key) ? fieldTexts.in(locale)(key) : code;
    }
  }
}

/** `Mon 23 Oct: Forum day 1` */
function dayWords(locale: Locale, date: string): string {
  const day = edition.days.find((each) => each.date === date);
  if (!day) return date;
  const format = dateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(`${date}T00:00:00Z`))} · ${editionTexts.in(locale)(day.label)}`;
}

/** The text behind a key that only some fields have, such as `email.hint`. */
export function wordsOf(
  locale: Locale,
  id: RegistrationFieldId,
  what: 'hint' | 'placeholder',
): string | undefined {
  const key = `${id}.${what}`;
  return fieldTexts.has(key) ? fieldTexts.in(locale)(key) : undefined;
}
