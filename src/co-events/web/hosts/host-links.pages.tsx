import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { EmailField, TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { saidPage } from '../submission/preview.pages.js';

export function confirmPage(locale: Locale, key: string, title: string): Page {
  const t = coEventFormTexts.in(locale);
  return page({
    title: t('confirm-title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('confirm-title')} lead={t('confirm-text', { title })} />
        <Form action={`/${locale}/hosts/confirm/${key}`}>
          <Actions>
            <SubmitButton>{t('confirm-button')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function confirmedPage(locale: Locale, title: string): Page {
  const t = coEventFormTexts.in(locale);
  return saidPage({ locale, title: t('confirmed-title'), lead: t('confirmed-text', { title }) });
}

export function linkPage(locale: Locale, state: FormState, status?: number): Page {
  const t = hostingTexts.in(locale);
  const fields = formFields(locale, state);
  const isWrong = Object.keys(state.errors).length > 0;
  return page({
    title: t('link-title'),
    status: status ?? (isWrong ? 422 : 200),
    body: (
      <>
        <PageHeader title={t('link-title')} lead={t('link-lead')} />
        <ErrorSummary
          locale={locale}
          errors={fields.summary({ name: t('link-name'), email: t('link-email') })}
        />
        <Form action={`/${locale}/hosts/link`}>
          <TextField {...fields.of('name')} label={t('link-name')} autocomplete="name" required />
          <EmailField {...fields.of('email')} label={t('link-email')} maxLength={254} required />
          <Actions>
            <SubmitButton>{t('link-button')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function linkSentPage(locale: Locale, email: string): Page {
  const t = hostingTexts.in(locale);
  return saidPage({ locale, title: t('link-sent'), lead: t('link-sent-text', { email }) });
}
