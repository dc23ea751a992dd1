import type { VNode } from 'preact';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import type { FieldError } from '../../kernel/errors.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { problemsOfStep, stepsOf } from '../drafts/draft-steps.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { holds } from '../form/asked-fields.js';
import { sectionTitle, type ShownQuestion, type ShownSection } from '../form/form-view.js';
import { longDate } from '../form/form-dates.js';
import { familyNameFirst } from '../form/name-order.js';
import { readDraft } from '../form/read-registration.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { answerWords } from '../registration-answers.js';
import type { Choices } from './designation-choices.js';
import { FileAnswer } from './file-answer.js';
import { NameNotLatin } from './name-not-latin.js';
import { type FieldsProps, labelsOf, SectionFields, shownSections } from './registration-fields.js';
import { StepProgress } from './step-progress.js';

interface ReviewPageProps {
  locale: Locale;
  draft: RegistrationDraft;
  choices: Choices;
  files: FieldsProps['files'];
  /** Once it was sent. */
  errors: Record<string, FieldError>;
}

/** Everything once more, the consent, and the button that sends. */
export function reviewPage(props: ReviewPageProps): Page {
  const { locale, draft, choices, errors } = props;
  const t = registrationFormTexts.in(locale);
  const { category, content } = draft;
  const agreement = shownSections(category, (id) => id === 'consent');
  const fields = formFields(locale, { typed: content, errors });
  const labels = labelsOf(locale, agreement);
  // Of the other answers each step says what is missing, beside the way to it.
  const agreementErrors = fields.summary(labels).filter(({ name }) => name !== undefined && name in labels);
  const isComplete = stepsOf(draft).every((step) => Object.keys(problemsOfStep(draft, step)).length === 0);
  return page({
    title: t('review-title'),
    robots: 'noindex',
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: (
      <>
        <PageHeader
          title={t('review-title')}
          kicker={categoryTexts.in(locale)(category)}
          lead={t('review-lead')}
        />
        <StepProgress locale={locale} draft={draft} current="review" />
        <ErrorSummary locale={locale} errors={agreementErrors} />
        {!isComplete && <Notice tone="warning" title={t('incomplete-title')} />}
        <NameNotLatin locale={locale} content={content} />
        {stepsOf(draft).map((step) => (
          <StepAnswers {...props} step={step} />
        ))}
        <Form action={`/${locale}/register/draft/submission`}>
          {agreement.map((section) => (
            <SectionFields {...{ locale, category, choices, fields, section }} />
          ))}
          {typeof content['email'] === 'string' && content['email'] !== '' && (
            <p>
              {t('answers-to')} <strong>{content['email']}</strong>
            </p>
          )}
          <Actions>
            <SubmitButton>{t('send')}</SubmitButton>
            <ButtonLink kind="quiet" href={`/${locale}/register/draft/later`}>
              {t('later')}
            </ButtonLink>
          </Actions>
        </Form>
        <Section title={t('discard')}>
          <p>{t('discard-hint')}</p>
          <ActionForm action={`/${locale}/register/draft/removal`}>
            <SubmitButton kind="quiet">{t('discard')}</SubmitButton>
          </ActionForm>
        </Section>
      </>
    ),
  });
}

function StepAnswers({
  locale,
  draft,
  choices,
  files,
  errors,
  step,
}: ReviewPageProps & { step: ShownSection }): VNode {
  const t = registrationFormTexts.in(locale);
  const section = sectionTitle(locale, step);
  const problems = { ...problemsOfStep(draft, step), ...errors };
  const { values } = readDraft({ ...draft.content, category: draft.category });
  const asked = familyNameFirst(locale, step.questions).filter(({ conditions }) =>
    conditions.every((each) => holds(each, values)),
  );
  const described = asked.map((question): Description => {
    const problem = problems[question.field];
    return {
      term: fieldTexts.in(locale)(question.field),
      description: problem ? (
        <span class="field-error">{textOfCode(locale, problem.code, problem.values)}</span>
      ) : (
        (wordsOf({ locale, draft, choices, files }, question) ?? (
          <span class="field-optional">{t('not-answered')}</span>
        ))
      ),
    };
  });
  return (
    <Section
      title={section}
      actions={
        <ButtonLink small href={`/${locale}/register/draft/${step.id}`}>
          {t('change')}
          <span class="visually-hidden">: {section}</span>
        </ButtonLink>
      }
    >
      <DescriptionList items={described} />
    </Section>
  );
}

type Answered = Pick<ReviewPageProps, 'locale' | 'draft' | 'choices' | 'files'>;

function wordsOf(
  { locale, draft, choices, files }: Answered,
  { field, declared }: ShownQuestion,
): string | VNode | undefined {
  const shown = files?.[field];
  const answer = draft.content[field] ?? '';
  const codes = typeof answer === 'string' ? [answer] : answer;
  switch (declared.kind) {
    case 'file':
    case 'photo':
      return shown && <FileAnswer locale={locale} field={field} shown={shown} />;
    case 'member':
      return memberName(choices, codes[0]);
    case 'date':
      return codes[0] ? longDate(locale, codes[0]) : undefined;
    default:
      return answerWords(locale, field, codes.filter(Boolean)) || undefined;
  }
}

const memberName = (choices: Choices, id: string | undefined): string | undefined =>
  [...choices.member, ...choices['associate-member']].find(({ value }) => value === id)?.label;
