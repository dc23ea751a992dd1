import type { VNode } from 'preact';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import type { ShownFile } from '../../files/components/file-field.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Fieldset } from '../../web/components/choice-fields.js';
import { Conditional } from '../../web/components/conditional.js';
import type { formFields } from '../../web/form-errors.js';
import {
  sectionsOf,
  sectionTitle,
  type ShownQuestion,
  type ShownSection,
  slotOf,
} from '../form/form-view.js';
import { familyNameFirst } from '../form/name-order.js';
import type { Choices } from './designation-choices.js';
import { QuestionField } from './question-field.js';

export interface FieldsProps {
  locale: Locale;
  category: ParticipantCategoryCode;
  choices: Choices;
  fields: ReturnType<typeof formFields>;
  /** What was uploaded already, by field. */
  files?: Partial<Record<string, ShownFile>>;
  /** Shown, but not to be changed here. */
  fixed?: ReadonlySet<RegistrationFieldId>;
}

/** Those of a group that a page asks, in their order: all, or what a correction may change. */
export const shownSections = (
  category: ParticipantCategoryCode,
  isShown: (id: RegistrationFieldId) => boolean = () => true,
): readonly ShownSection[] =>
  sectionsOf(category)
    .map((section) => ({ ...section, questions: section.questions.filter(({ field }) => isShown(field)) }))
    .filter(({ questions }) => questions.length > 0);

/** What the fields of these sections are called, in their order on the page. */
export const labelsOf = (locale: Locale, sections: readonly ShownSection[]): Record<string, string> =>
  Object.fromEntries(
    sections.flatMap(({ questions }) =>
      familyNameFirst(locale, questions).map(
        ({ field }) => [field, fieldTexts.in(locale)(labelKey(field))] as const,
      ),
    ),
  );

/** In a list of problems the whole sentence of the consent would hide what is wrong with it. */
const labelKey = (field: RegistrationFieldId) => (field === 'consent' ? 'consent.short' : field);

/** A section among others on one page. */
export function SectionFields(props: FieldsProps & { section: ShownSection }): VNode {
  const { locale, section } = props;
  return (
    <Fieldset legend={sectionTitle(locale, section)} id={`section-${section.id}`}>
      <QuestionFields {...props} />
    </Fieldset>
  );
}

/** The same where the page itself is about the section. */
export const QuestionFields = (props: FieldsProps & { section: ShownSection }): VNode => (
  <>
    {familyNameFirst(props.locale, props.section.questions).map((question) => (
      <ConditionalQuestion {...props} question={question} />
    ))}
  </>
);

/** Nested, where several conditions must hold. */
function ConditionalQuestion(props: FieldsProps & { question: ShownQuestion }): VNode {
  const { category, question } = props;
  return question.conditions.reduceRight(
    (inner, condition) => <Conditional slot={slotOf(category, condition)}>{inner}</Conditional>,
    <QuestionField {...props} question={question} />,
  );
}
