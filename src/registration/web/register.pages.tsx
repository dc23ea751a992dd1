import { edition } from '../../../config/edition.js';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newToken } from '../../kernel/ids.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { windowBound } from '../form/form-dates.js';
import { registrationPeriod, registrationWindow } from '../registration.rules.js';
import { registrationTexts } from '../registration.texts.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { CategoryCards } from './category-cards.js';
import type { Choices } from './designation-choices.js';
import { DraftNotice, type ShownDraft } from './draft-notice.js';
import { type FieldsProps, labelsOf, SectionFields, shownSections } from './registration-fields.js';

interface ChoosePageProps {
  locale: Locale;
  now: Date;
  draft?: ShownDraft | undefined;
  isUnknown?: boolean;
  isDiscarded?: boolean;
}

/** The first step: for whom one comes. */
export function choosePage({ locale, now, draft, isUnknown, isDiscarded }: ChoosePageProps): Page {
  const t = registrationTexts.in(locale);
  const title = t('title', { forum: edition.name[locale] });
  return page({
    title,
    status: isUnknown ? 422 : 200,
    body: (
      <>
        {isDiscarded && <Notice tone="success" title={registrationFormTexts.in(locale)('discarded')} live />}
        <PageHeader title={title} lead={t('choose-lead')} />
        {isUnknown && <Notice tone="danger" title={t('choose-unknown')} live />}
        <p>{t('closes-on', windowBound(locale, edition.registration.closes))}</p>
        {draft && <DraftNotice locale={locale} draft={draft} />}
        <CategoryCards
          locale={locale}
          href={(code) => `/${locale}/register/${code}`}
          note={(code) => ownPeriod(locale, code, now)}
        />
      </>
    ),
  });
}

/** What differs from the period of all; most groups have none of their own. */
function ownPeriod(locale: Locale, code: ParticipantCategoryCode, now: Date): string | undefined {
  const t = registrationFormTexts.in(locale);
  const { closes } = registrationPeriod(code);
  if (registrationWindow(now, code) !== 'open') return t('closed-group');
  return closes === edition.registration.closes ? undefined : t('group-until', windowBound(locale, closes));
}

interface RegisterPageProps {
  locale: Locale;
  state: FormState;
  category: ParticipantCategoryCode;
  choices: Choices;
  files: FieldsProps['files'];
  /** The form was accepted before, with other content. */
  isSentBefore: boolean;
}

/** The whole form at once: what is shown where a form that was sent in one piece is refused. */
export function registerPage(props: RegisterPageProps): Page {
  const { locale, state, category, choices, files, isSentBefore } = props;
  const t = registrationTexts.in(locale);
  const title = t('title', { forum: edition.name[locale] });
  const fields = formFields(locale, state);
  const sections = shownSections(category);
  return page({
    title,
    status: isSentBefore ? 409 : state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          title={title}
          kicker={categoryTexts.in(locale)(category)}
          lead={categoryTexts.in(locale)(`${category}.explanation`)}
          actions={
            <ButtonLink kind="quiet" href={`/${locale}/register`}>
              {t('change-category')}
            </ButtonLink>
          }
        />
        {isSentBefore && <Notice tone="warning" title={t('sent-before')} live />}
        <ErrorSummary locale={locale} errors={fields.summary(labelsOf(locale, sections))} />
        <Form action={`/${locale}/register`} hidden={{ category, idempotencyKey: keyOf(state) }} upload>
          {sections.map((section) => (
            <SectionFields {...{ locale, category, choices, fields, files, section }} />
          ))}
          <Actions>
            <SubmitButton>{t('submit')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** Says the same to everybody, whether or not the address was registered before. */
export function receivedPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('received-title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('received-title')} lead={t('received-text')} />
        <p>{t('received-next')}</p>
        <Actions>
          <ButtonLink href={`/${locale}/programme`}>{t('received-programme')}</ButtonLink>
        </Actions>
      </>
    ),
  });
}

/** A form that comes back keeps its key: what counts as one submission is what the person sees as one form. */
function keyOf(state: FormState): string {
  const key = state.typed['idempotencyKey'];
  // A refused submission wrote nothing, so that the corrected one may use the key.
  return typeof key === 'string' && key ? key : newToken();
}
