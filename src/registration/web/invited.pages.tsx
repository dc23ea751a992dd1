import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { invitationToRegisterTexts } from '../invitations/invitation-to-register.texts.js';

interface InvitedPageProps extends FormState {
  locale: Locale;
  token: string;
}

/** Says nothing of the invited person: the link may have been forwarded. */
export function invitedPage({ locale, token, ...state }: InvitedPageProps): Page {
  const t = invitationToRegisterTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('title'),
    robots: 'noindex',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        <PageHeader kicker={edition.name[locale]} title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={fields.summary({ email: t('email') })} />
        <Form action={`/${locale}/register/invited/${encodeURIComponent(token)}`}>
          <EmailField {...fields.of('email')} label={t('email')} required />
          <Actions>
            <SubmitButton>{t('begin')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
