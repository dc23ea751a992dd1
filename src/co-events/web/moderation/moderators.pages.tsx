import type { VNode } from 'preact';
import { countriesIn } from '../../../../config/countries.js';
import { edition } from '../../../../config/edition.js';
import { regionIds } from '../../../../config/regions.js';
import { regionTexts } from '../../../../config/regions.texts.js';
import { type Locale, localeNames, locales } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { EmailField, TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { dateText } from '../../../web/spoken-times.js';
import { type Page, page } from '../../../web/page.js';
import type { AssignedModerator } from '../../moderation/moderators.queries.js';
import { areaName } from '../../moderation/moderators.service.js';
import { moderationTexts } from '../../moderation/moderation.texts.js';

interface ModeratorsProps {
  locale: Locale;
  list: readonly AssignedModerator[];
  state: FormState;
  notice: unknown;
}

const notices = ['invited', 'removed'] as const;

export function moderatorsPage({ locale, list, state, notice }: ModeratorsProps): Page {
  const t = moderationTexts.in(locale);
  const done = notices.find((each) => each === notice);
  const { summary } = formFields(locale, state);
  const labels = { name: t('name'), email: t('email'), locale: t('language'), scope: t('scope') };
  return page({
    title: t('moderators-title'),
    section: 'organizer',
    status: Object.keys(state.errors).length > 0 ? 422 : 200,
    body: (
      <>
        {done && <Notice tone="success" title={t(`notice.${done}`)} live />}
        <PageHeader title={t('moderators-title')} lead={t('moderators-lead')} />
        <ErrorSummary locale={locale} errors={summary(labels)} />
        {list.length === 0 ? (
          <EmptyState title={t('moderators-none')} />
        ) : (
          <ModeratorTable locale={locale} list={list} />
        )}
        <Invite locale={locale} state={state} />
      </>
    ),
  });
}

function ModeratorTable({ locale, list }: Pick<ModeratorsProps, 'locale' | 'list'>): VNode {
  const t = moderationTexts.in(locale);
  return (
    <DataTable
      locale={locale}
      caption={t('moderators')}
      captionHidden
      rows={list}
      rowKey={({ assignment: { accountId, code } }) => `${accountId} ${code}`}
      columns={[
        {
          key: 'moderator',
          label: t('column-moderator'),
          rowHeader: true,
          cell: ({ account, assignment, by }) => (
            <>
              {account.name} <a href={`mailto:${account.email}`}>{account.email}</a>
              <br />
              {t('since-by', {
                date: dateText(localDate(assignment.assignedAt, edition.zone), locale, 'in-sentence'),
                name: by,
              })}
            </>
          ),
        },
        { key: 'scope', label: t('scope'), cell: ({ assignment }) => areaName(assignment, locale) },
        { key: 'waiting', label: t('column-waiting'), numeric: true, cell: ({ waiting }) => waiting },
        {
          key: 'remove',
          label: t('remove'),
          compact: true,
          cell: ({ assignment: { accountId, code } }) => (
            <ActionForm
              action={`/${locale}/organizer/moderators/${accountId}/removal`}
              hidden={{ scope: code }}
            >
              <SubmitButton kind="quiet" small>
                {t('remove')}
              </SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}

function Invite({ locale, state }: Pick<ModeratorsProps, 'locale' | 'state'>): VNode {
  const t = moderationTexts.in(locale);
  const fields = formFields(locale, state);
  const countries = countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section title={t('invite')} id="invite">
      <Form action={`/${locale}/organizer/moderators`} label={t('invite')}>
        <TextField {...fields.of('name')} label={t('name')} required />
        <EmailField {...fields.of('email')} label={t('email')} autocomplete="off" required />
        <SelectField
          {...fields.of('locale')}
          label={t('language')}
          options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        />
        <SelectField
          {...fields.of('scope')}
          label={t('scope')}
          placeholder={t('choose-scope')}
          options={[
            {
              label: t('scope-regions'),
              options: regionIds.map((value) => ({ value, label: regionTexts.in(locale)(value) })),
            },
            { label: t('scope-countries'), options: countries },
          ]}
          required
        />
        <Actions>
          <SubmitButton>{t('invite-button')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
