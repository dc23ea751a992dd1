import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import { type FormState, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';

export function newSpeakerPage(locale: Locale, state: FormState): Page {
  const t = manageSpeakingTexts.in(locale);
  const fields = formFields(locale, state);
  const path = `/${locale}/organizer/speakers`;
  const { sessionId, role } = state.typed;
  const labels = {
    displayName: t('name'),
    functionTitle: t('function'),
    organizationName: t('organization'),
    email: t('email'),
    role: t('role'),
  };
  return page({
    title: t('new'),
    section: 'organizer',
    status: Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('list-title'), href: path }]} />}
          title={t('new')}
        />
        <Form
          action={path}
          hidden={{
            ...(typeof sessionId === 'string' ? { sessionId } : {}),
            ...(typeof role === 'string' ? { role } : {}),
          }}
        >
          <ErrorSummary locale={locale} errors={fields.summary(labels)} />
          <TextField {...fields.of('displayName')} label={labels.displayName} maxLength={200} required />
          <TextField {...fields.of('functionTitle')} label={labels.functionTitle} maxLength={300} />
          <TextField {...fields.of('organizationName')} label={labels.organizationName} maxLength={300} />
          <EmailField
            {...fields.of('email')}
            label={labels.email}
            hint={t('email-hint')}
            autocomplete="off"
            maxLength={254}
          />
          <Actions>
            <SubmitButton>{t('create')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
