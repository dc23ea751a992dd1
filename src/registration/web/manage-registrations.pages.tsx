import { edition } from '../../../config/edition.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { NamedDelegation } from '../../people/delegation-name.js';
import { Badge } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { type Page, page } from '../../web/page.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { fieldsOf, type RegistrationFilter } from '../registration-filter.js';
import { categoryOf, representedBy } from '../registration-wording.js';
import { registrationTexts } from '../registration.texts.js';
import type { RegistrationRow } from '../registrations.queries.js';
import { BulkForm, bulkFormId } from './bulk-form.js';
import { stateTones } from './own-registration.pages.js';
import { RegistrationFilters } from './registration-filters.js';

interface ListProps {
  locale: Locale;
  filter: RegistrationFilter;
  total: number;
  rows: RegistrationRow[];
  countries: string[];
  delegations: NamedDelegation[];
  page: number;
  pages: number;
}

export function registrationsPage(props: ListProps): Page {
  const { locale, filter, total, rows } = props;
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const path = `/${locale}/organizer/registrations`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('title')}
          lead={t('found', { count: total })}
          actions={
            <>
              <ButtonLink href={addressOf(`${path}.csv`, filter)}>{t('export')}</ButtonLink>
              <ButtonLink href={addressOf(`${path}.xlsx`, filter)}>{d('export-xlsx')}</ButtonLink>
              <ButtonLink href={addressOf(`/${locale}/organizer/messages/new`, filter)}>
                {d('write-to-these')}
              </ButtonLink>
              <ButtonLink href={`/${locale}/organizer/bulk-decisions`}>
                {bulkDecisionsTexts.in(locale)('title')}
              </ButtonLink>
              <ButtonLink href={`/${locale}/organizer/quotas`}>{d('quotas-title')}</ButtonLink>
            </>
          }
        />
        <RegistrationFilters {...props} path={path} />
        {filter.attention && <p>{d('needs-attention-hint')}</p>}
        {rows.length === 0 ? (
          <EmptyState title={t('empty-title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
            {t('empty-text')}
          </EmptyState>
        ) : (
          <>
            <DataTable
              locale={locale}
              caption={t('title')}
              captionHidden
              columns={[chosenColumn(locale), ...registrationColumns(locale)]}
              rows={rows}
              rowKey={(row) => row.id}
              sort={{ key: filter.sort, direction: filter.direction }}
              sortHref={(sort) => addressOf(path, filter, { sort: sort.key, direction: sort.direction })}
              dense
              lines
            />
            <Pagination
              locale={locale}
              page={props.page}
              pages={props.pages}
              href={(number) => addressOf(path, filter, { page: String(number) })}
            />
            <BulkForm locale={locale} filter={filter} total={total} />
          </>
        )}
      </>
    ),
  });
}

/** The same list under other circumstances: another page, another order. */
const addressOf = (path: string, filter: RegistrationFilter, other: Record<string, string> = {}): string =>
  `${path}?${new URLSearchParams({ ...fieldsOf(filter), ...other }).toString()}`;

/** Belongs to the form below the list. */
function chosenColumn(locale: Locale): Column<RegistrationRow> {
  const b = bulkDecisionsTexts.in(locale);
  return {
    key: 'chosen',
    label: b('choose'),
    compact: true,
    cell: ({ id, displayName }) => (
      <input
        type="checkbox"
        name="chosen"
        value={id}
        form={bulkFormId}
        aria-label={b('choose-one', { name: displayName })}
      />
    ),
  };
}

/** The columns of every list of registrations. */
export function registrationColumns(locale: Locale): Column<RegistrationRow>[] {
  const t = manageRegistrationsTexts.in(locale);
  const submitted = dateFormat(locale, { dateStyle: 'medium', timeZone: edition.zone });
  return [
    {
      key: 'name',
      label: t('name'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={`/${locale}/organizer/registrations/${row.id}`}>{row.displayName}</a>{' '}
          {row.fictitious && <Badge>{t('fictitious')}</Badge>}
        </>
      ),
    },
    { key: 'represents', label: t('represents'), cell: (row) => representedBy(row, locale) },
    { key: 'category', label: t('category'), sortable: true, cell: (row) => categoryOf(row, locale) },
    {
      key: 'state',
      label: t('state'),
      sortable: true,
      compact: true,
      cell: (row) => (
        <Badge tone={stateTones[row.state]}>{registrationTexts.in(locale)(`state.${row.state}`)}</Badge>
      ),
    },
    { key: 'mode', label: t('mode'), cell: (row) => attendanceModeTexts.in(locale)(row.mode) },
    {
      key: 'submitted',
      label: t('submitted'),
      sortable: true,
      compact: true,
      cell: (row) => submitted.format(row.submittedAt),
    },
    { key: 'reference', label: t('reference'), sortable: true, compact: true, cell: (row) => row.reference },
  ];
}
