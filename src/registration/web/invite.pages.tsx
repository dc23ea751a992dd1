import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { lastDay } from '../invitations/invite.forms.js';
import { manageInvitationsTexts } from '../invitations/manage-invitations.texts.js';
import { mostInvitees } from '../invitations/pasted-invitees.js';

/** One or many, typed or pasted. */
export function invitePage({ locale, state }: { locale: Locale; state: FormState }): Page {
  const t = manageInvitationsTexts.in(locale);
  const fields = formFields(locale, { ...state, typed: { expiresOn: lastDay, locale, ...state.typed } });
  const labels = {
    invitees: t('invitees'),
    category: t('category'),
    locale: t('language'),
    expiresOn: t('expires'),
  };
  const path = `/${locale}/organizer/registration-invitations`;
  return page({
    title: t('invite-title'),
    section: 'organizer',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        <PageHeader title={t('invite-title')} lead={t('invite-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary(labels)} />
        <Form action={`${path}/preview`}>
          <TextArea
            {...fields.of('invitees')}
            label={labels.invitees}
            hint={t('invitees-hint', { most: mostInvitees })}
            rows={8}
            required
          />
          <SelectField
            {...fields.of('category')}
            label={labels.category}
            hint={t('category-hint')}
            placeholder={t('choose-category')}
            options={participantCategoryCodes.map((code) => ({
              value: code,
              label: categoryTexts.in(locale)(code),
            }))}
            required
          />
          <MailFields locale={locale} fields={fields} />
          <Actions>
            <SubmitButton>{t('preview')}</SubmitButton>
            <ButtonLink kind="quiet" href={path}>
              {t('title')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** In which language it is written, and how long it works. */
function MailFields({ locale, fields }: { locale: Locale; fields: ReturnType<typeof formFields> }): VNode {
  const t = manageInvitationsTexts.in(locale);
  return (
    <>
      <SelectField
        {...fields.of('locale')}
        label={t('language')}
        options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        required
      />
      <DateTimeField
        {...fields.of('expiresOn')}
        label={t('expires')}
        hint={t('expires-hint', { zone: edition.zone })}
        type="date"
        max={lastDay}
        required
      />
    </>
  );
}
