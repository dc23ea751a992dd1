import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { addressTexts } from '../address.texts.js';

/** `done`: the address to which one has just been corrected. */
export function correctionPage(locale: Locale, state: FormState, done?: string): Page {
  const t = addressTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('correct-title'),
    section: 'organizer',
    status: Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        {done && <Notice tone="success" title={t('correct-done', { email: done })} live />}
        <PageHeader title={t('correct-title')} lead={t('correct-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`/${locale}/organizer/address-correction`}>
          <EmailField {...fields.of('from')} label={t('correct-from')} autocomplete="off" required />
          <EmailField {...fields.of('email')} label={t('correct-to')} autocomplete="off" required />
          <Actions>
            <SubmitButton>{t('correct-do')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
