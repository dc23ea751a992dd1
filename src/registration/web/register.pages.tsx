import { edition } from '../../../config/edition.js';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { newToken } from '../../kernel/ids.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField, Fieldset } from '../../web/components/choice-fields.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { RegistrationWindow } from '../registration.rules.js';
import { registrationTexts } from '../registration.texts.js';
import { CategoryCards } from './category-cards.js';
import type { Choices } from './designation-choices.js';
import {
  DesignationFields,
  NameFields,
  ParticipationFields,
  registrationLabels,
} from './registration-fields.js';

/** The first step: for whom one comes. */
export function choosePage(locale: Locale, status: 200 | 422 = 200): Page {
  const t = registrationTexts.in(locale);
  const title = t('title', { forum: edition.name[locale] });
  return page({
    title,
    status,
    body: (
      <>
        <PageHeader title={title} lead={t('choose-lead')} />
        {status === 422 && <Notice tone="danger" title={t('choose-unknown')} live />}
        <p>{t('closes-on', windowBound(locale, edition.registration.closes))}</p>
        <CategoryCards locale={locale} href={(code) => `/${locale}/register/${code}`} />
      </>
    ),
  });
}

interface RegisterPageProps {
  locale: Locale;
  state: FormState;
  category: ParticipantCategoryCode;
  choices: Choices;
  /** The form was accepted before, with other content. */
  isSentBefore: boolean;
}

export function registerPage(props: RegisterPageProps): Page {
  const { locale, state, category, choices, isSentBefore } = props;
  const t = registrationTexts.in(locale);
  const title = t('title', { forum: edition.name[locale] });
  const fields = formFields(locale, state);
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
        <ErrorSummary locale={locale} errors={fields.summary(registrationLabels(locale, category))} />
        <Form action={`/${locale}/register`} hidden={{ category, idempotencyKey: keyOf(state) }}>
          <DesignationFields {...{ locale, category, choices, fields }} />
          <Fieldset legend={t('section-person')} id="section-person">
            <NameFields locale={locale} fields={fields} />
            <EmailField
              {...fields.of('email')}
              label={t('email')}
              hint={t('email-hint')}
              maxLength={254}
              required
            />
          </Fieldset>
          <ParticipationFields locale={locale} fields={fields} />
          <Fieldset legend={t('section-consent')} id="section-consent">
            <CheckboxField
              name="consent"
              {...errorOf(fields.of('consent').error)}
              label={t('consent')}
              hint={
                <>
                  {t('consent-hint', { days: edition.privacy.retentionDays })}{' '}
                  <a href={`/${locale}/privacy`}>{t('privacy-link')}</a>
                </>
              }
              checked={state.typed['consent'] === 'yes'}
              required
            />
          </Fieldset>
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

interface ClosedPageProps {
  locale: Locale;
  window: Exclude<RegistrationWindow, 'open'>;
  /** Of the secretariat. */
  email: string;
  status: 200 | 409;
}

export function closedPage({ locale, window, email, status }: ClosedPageProps): Page {
  const t = registrationTexts.in(locale);
  const { opens, closes } = edition.registration;
  const [title, lead] =
    window === 'before'
      ? [t('not-open-title'), t('closed-before', windowBound(locale, opens))]
      : [t('closed-title'), t('closed-after', { ...windowBound(locale, closes), email })];
  return page({
    title,
    status,
    body: (
      <PageHeader
        title={title}
        lead={lead}
        actions={<ButtonLink href={`/${locale}/programme`}>{t('received-programme')}</ButtonLink>}
      />
    ),
  });
}

/** A form that comes back keeps its key: what counts as one submission is what the person sees as one form. */
function keyOf(state: FormState): string {
  const key = state.typed['idempotencyKey'];
  // A refused submission wrote nothing, so that the corrected one may use the key.
  return typeof key === 'string' && key ? key : newToken();
}

const errorOf = (error: string | undefined) => (error ? { error } : {});

function windowBound(locale: Locale, local: string): { date: string; zone: string } {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: edition.zone,
  });
  return { date: format.format(instantAt(local, edition.zone)), zone: edition.zone };
}
