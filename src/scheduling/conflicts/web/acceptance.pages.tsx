import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { TextArea } from '../../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import type { ToldConflict } from '../conflict-teller.js';
import { conflictsTexts } from '../conflicts.texts.js';
import { conflictsPath } from './conflicts.pages.js';

interface AcceptanceProps {
  locale: Locale;
  conflict: ToldConflict;
  state: FormState;
}

export function acceptancePage({ locale, conflict: { key, sentence }, state }: AcceptanceProps): Page {
  const t = conflictsTexts.in(locale);
  const fields = formFields(locale, state);
  const list = conflictsPath(locale);
  return page({
    title: t('accept-title'),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('title'), href: list }]} />}
          title={t('accept-title')}
          lead={sentence}
        />
        <p>{t('accept-lead')}</p>
        <ErrorSummary locale={locale} errors={fields.summary({ reason: t('reason') })} />
        <Form action={`${list}/acceptance`} hidden={{ key }}>
          <TextArea
            {...fields.of('reason')}
            label={t('reason')}
            hint={t('reason-hint')}
            maxLength={500}
            required
          />
          <Actions>
            <SubmitButton>{t('accept-confirm')}</SubmitButton>
            <ButtonLink href={list}>{t('accept-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
