import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { EmailField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { addressTexts } from '../address.texts.js';

export function ownAddressPage(locale: Locale, present: string, state: FormState = emptyForm): Page {
  const t = addressTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('title'),
    section: 'own-area',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead', { email: present })} />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/my/address`}>
          <EmailField {...fields.of('email')} label={t('email')} required />
          <Actions>
            <SubmitButton>{t('send')}</SubmitButton>
            <ButtonLink kind="quiet" href={`/${locale}/my`}>
              {t('back')}
            </ButtonLink>
          </Actions>
        </Form>
        <Section title={t('what-title')}>
          <p>{t('what-text')}</p>
        </Section>
      </>
    ),
  });
}

/** The same for every address, whether it is known already or not. */
export function wishSentPage(locale: Locale, email: string): Page {
  const t = addressTexts.in(locale);
  return page({
    title: t('sent-title'),
    section: 'own-area',
    body: <PageHeader title={t('sent-title')} lead={t('sent-text', { email })} />,
  });
}

/** Opening the link changes nothing, because programs that check mails open links too; its button does. */
export function confirmAddressPage(locale: Locale, email: string, action: string): Page {
  const t = addressTexts.in(locale);
  return page({
    title: t('confirm-title', { email }),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('confirm-title', { email })} lead={t('confirm-text')} />
        <Form action={action}>
          <Actions>
            <SubmitButton>{t('confirm')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function addressChangedPage(locale: Locale, email: string): Page {
  const t = addressTexts.in(locale);
  return page({
    title: t('done-title'),
    robots: 'noindex',
    body: <PageHeader title={t('done-title')} lead={t('done-text', { email })} />,
  });
}
