import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { registrationTexts } from '../registration.texts.js';

export function linkPage(locale: Locale, state: FormState = emptyForm): Page {
  const t = registrationTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('link-title'),
    status: state === emptyForm ? 200 : 422,
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('link-title')} lead={t('link-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/my/link`}>
          <EmailField {...fields.of('email')} label={t('email')} required />
          <Actions>
            <SubmitButton>{t('link-send')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function linkSentPage(locale: Locale, email: string): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('received-title'),
    robots: 'noindex',
    body: <PageHeader title={t('received-title')} lead={t('link-sent', { email })} />,
  });
}
