import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';

export function linkPage(locale: Locale, state: FormState = emptyForm): Page {
  const t = delegationsTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('link-title'),
    status: state === emptyForm ? 200 : 422,
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('link-title')} lead={t('link-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/delegation/link`}>
          <EmailField {...fields.of('email')} label={t('email')} required />
          <Actions>
            <SubmitButton>{t('link-send')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** The same answer for every address. */
export function linkSentPage(locale: Locale, email: string): Page {
  const t = delegationsTexts.in(locale);
  return page({
    title: t('link-sent-title'),
    robots: 'noindex',
    body: <PageHeader title={t('link-sent-title')} lead={t('link-sent', { email })} />,
  });
}

/** The button that uses the link up. */
export function enterPage(locale: Locale, token: string): Page {
  const t = delegationsTexts.in(locale);
  return page({
    title: t('enter-title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('enter-title')} lead={t('enter-text')} />
        <Form action={`/${locale}/delegation/enter/${encodeURIComponent(token)}`}>
          <Actions>
            <SubmitButton>{t('enter')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
