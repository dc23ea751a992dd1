import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import type { FieldError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { stepsOf } from '../drafts/draft-steps.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { sectionTitle, type ShownSection } from '../form/form-view.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { registrationTexts } from '../registration.texts.js';
import type { Choices } from './designation-choices.js';
import { type FieldsProps, labelsOf, QuestionFields } from './registration-fields.js';
import { StepProgress } from './step-progress.js';

export type DraftNoticeKey = 'resumed' | 'restored';

interface StepPageProps {
  locale: Locale;
  draft: RegistrationDraft;
  step: ShownSection;
  /** Of this step, once it was sent. */
  errors: Record<string, FieldError>;
  choices: Choices;
  files: FieldsProps['files'];
  notice?: DraftNoticeKey | undefined;
}

const invitedFor: ReadonlySet<RegistrationFieldId> = new Set<RegistrationFieldId>(['email']);

/** One step of the form. Its buttons keep it, whatever is wrong with it, and lead on only when it is right. */
export function stepPage({ locale, draft, step, errors, choices, files, notice }: StepPageProps): Page {
  const t = registrationFormTexts.in(locale);
  const { category, content } = draft;
  const steps = stepsOf(draft);
  const fields = formFields(locale, { typed: content, errors });
  const isInvited = draft.invitationId !== null;
  const title = sectionTitle(locale, step);
  return page({
    title: `${title} · ${registrationTexts.in(locale)('title', { forum: edition.name[locale] })}`,
    robots: 'noindex',
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: (
      <>
        {notice && <Notice tone={notice === 'resumed' ? 'info' : 'warning'} title={t(notice)} live />}
        <PageHeader
          title={title}
          kicker={categoryTexts.in(locale)(category)}
          {...(isInvited ? { lead: t('invited-by') } : {})}
        />
        <StepProgress locale={locale} draft={draft} current={step.id} />
        <ErrorSummary locale={locale} errors={fields.summary(labelsOf(locale, [step]))} />
        <Form
          action={`/${locale}/register/draft/${step.id}`}
          hidden={{
            category,
            ...(typeof content['mode'] === 'string' && !asksMode(step) ? { mode: content['mode'] } : {}),
          }}
          upload={hasFiles(step)}
        >
          <QuestionFields
            {...{ locale, category, choices, fields, files, section: step }}
            {...(isInvited ? { fixed: invitedFor } : {})}
          />
          <Why locale={locale} step={step} />
          <Actions>
            <SubmitButton name="go" value="next">
              {t('next')}
            </SubmitButton>
            {steps[0]?.id !== step.id && (
              <SubmitButton kind="secondary" name="go" value="back">
                {t('back')}
              </SubmitButton>
            )}
            <SubmitButton kind="quiet" name="go" value="later">
              {t('later')}
            </SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

const asksMode = ({ questions }: ShownSection): boolean => questions.some(({ field }) => field === 'mode');

const hasFiles = ({ questions }: ShownSection): boolean =>
  questions.some(({ declared: { kind } }) => kind === 'file' || kind === 'photo');

function Why({ locale, step }: { locale: Locale; step: ShownSection }): VNode {
  const t = registrationFormTexts.in(locale);
  const text = fieldTexts.in(locale);
  return (
    <details class="field-why">
      <summary>{t('why-title')}</summary>
      <dl>
        {step.questions.map(({ field }) => (
          <>
            <dt>{text(field)}</dt>
            <dd>{text(`${field}.why`)}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

interface LaterPageProps {
  locale: Locale;
  /** As typed, or what the draft knows already. */
  email: string;
  error?: FieldError | undefined;
  /** The link was mailed to `email`; until when the draft is kept. */
  sentUntil?: string | undefined;
}

/** To have the link of the draft sent. */
export function laterPage({ locale, email, error, sentUntil }: LaterPageProps): Page {
  const t = registrationFormTexts.in(locale);
  const fields = formFields(locale, { typed: { email }, errors: error ? { email: error } : {} });
  const stay = <ButtonLink href={`/${locale}/register/draft`}>{t('later-stay')}</ButtonLink>;
  if (sentUntil) {
    const lead = t('later-sent-text', { email, date: sentUntil });
    return page({
      title: t('later-sent-title'),
      robots: 'noindex',
      body: <PageHeader title={t('later-sent-title')} lead={lead} actions={stay} />,
    });
  }
  return page({
    title: t('later-title'),
    robots: 'noindex',
    status: error ? 422 : 200,
    body: (
      <>
        <PageHeader title={t('later-title')} lead={t('later-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary({ email: t('later-email') })} />
        <Form action={`/${locale}/register/draft/link`}>
          <EmailField {...fields.of('email')} label={t('later-email')} required />
          <Actions>
            <SubmitButton>{t('later-send')}</SubmitButton>
            {stay}
          </Actions>
        </Form>
      </>
    ),
  });
}
