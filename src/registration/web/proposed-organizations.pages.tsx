import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { fieldId } from '../../web/components/field.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { ProposedOrganization } from '../organizations/proposed-organizations.service.js';
import { proposedOrganizationsTexts } from '../organizations/proposed-organizations.texts.js';

interface ProposedOrganizationsProps {
  locale: Locale;
  proposals: readonly ProposedOrganization[];
  /** Names of the known ones. */
  known: readonly string[];
  state: FormState;
  done?: 'added' | 'recognized' | undefined;
}

const knownList = 'known-organizations';

export function proposedOrganizationsPage(props: ProposedOrganizationsProps): Page {
  const { locale, proposals, known, state, done } = props;
  const t = proposedOrganizationsTexts.in(locale);
  const { summary } = formFields(locale, state);
  return page({
    title: t('title'),
    section: 'organizer',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        {done && <Notice tone="success" title={t(`done-${done}`)} live />}
        <PageHeader title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={summary().map(({ text }) => ({ text }))} />
        <datalist id={knownList}>
          {known.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        {proposals.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('title')}
            captionHidden
            rows={proposals}
            rowKey={({ name, country }) => `${country} ${name}`}
            columns={[
              { key: 'name', label: t('name'), rowHeader: true, cell: ({ name }) => name },
              { key: 'country', label: t('country'), cell: ({ country }) => countryName(country, locale) },
              {
                key: 'registrations',
                label: t('registrations'),
                numeric: true,
                compact: true,
                cell: ({ registrations }) => String(registrations),
              },
              {
                key: 'settle',
                label: t('settle'),
                cell: (proposal) => <Settle locale={locale} proposal={proposal} state={state} />,
              },
            ]}
          />
        )}
      </>
    ),
  });
}

function Settle(props: { locale: Locale; proposal: ProposedOrganization; state: FormState }): VNode {
  const { locale, proposal, state } = props;
  const t = proposedOrganizationsTexts.in(locale);
  const { name, country } = proposal;
  // Two of one name in two countries are two, to whoever hears the page too.
  const spoken = `${name} (${countryName(country, locale)})`;
  const action = `/${locale}/organizer/proposed-organizations`;
  const isRefused = state.typed['name'] === name && state.typed['country'] === country;
  const field = isRefused ? formFields(locale, state).of('as') : { name: 'as' };
  return (
    <>
      <ActionForm action={action} hidden={{ name, country }}>
        <SubmitButton kind="secondary">
          {t('add')}
          <span class="visually-hidden">: {spoken}</span>
        </SubmitButton>
      </ActionForm>
      <Form action={action} hidden={{ name, country }} label={t('as-of', { name: spoken })}>
        <TextField
          {...field}
          id={fieldId(`as ${country} ${name}`)}
          label={t('as')}
          list={knownList}
          required
        />
        <SubmitButton kind="quiet">
          {t('recognize')}
          <span class="visually-hidden">: {spoken}</span>
        </SubmitButton>
      </Form>
    </>
  );
}
