import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { EmailField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { authTexts } from '../auth.texts.js';

/** Asks for an address; participants are told where their own link is. */
export function signInPage(locale: Locale, state: FormState = emptyForm): Page {
  const t = authTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('title'),
    status: state === emptyForm ? 200 : 422,
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/sign-in`}>
          <EmailField {...fields.of('email')} label={t('email')} required />
          <Actions>
            <SubmitButton>{t('send')}</SubmitButton>
          </Actions>
        </Form>
        <Section title={t('participant-title')}>
          <p>{t('participant-text')}</p>
          <ButtonLink href={`/${locale}/my/link`}>{t('participant-link')}</ButtonLink>
        </Section>
      </>
    ),
  });
}

/** The same answer for every address. */
export function sentPage(locale: Locale, email: string): Page {
  const t = authTexts.in(locale);
  return page({
    title: t('sent-title'),
    robots: 'noindex',
    body: <PageHeader title={t('sent-title')} lead={t('sent-text', { email })} />,
  });
}

/** The button that uses the link up. */
export function confirmPage(locale: Locale, token: string): Page {
  const t = authTexts.in(locale);
  return page({
    title: t('confirm-title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('confirm-title')} lead={t('confirm-text')} />
        <Form action={`/${locale}/sign-in/${encodeURIComponent(token)}`}>
          <Actions>
            <SubmitButton>{t('confirm')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
