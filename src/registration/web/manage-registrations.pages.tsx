import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import { edition } from '../../../config/edition.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { categoryOf, representedBy } from '../registration-wording.js';
import { registrationStates } from '../registration.states.js';
import { registrationTexts } from '../registration.texts.js';
import type { RegistrationFilter, RegistrationRow } from '../registrations.queries.js';
import { stateTones } from './own-registration.pages.js';
import { addressOf } from './registration-filter.js';

interface ListProps {
  locale: Locale;
  filter: RegistrationFilter;
  total: number;
  rows: RegistrationRow[];
  countries: string[];
  page: number;
  pages: number;
}

export function registrationsPage(props: ListProps): Page {
  const { locale, filter, total, rows } = props;
  const t = manageRegistrationsTexts.in(locale);
  const path = `/${locale}/organizer/registrations`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('title')}
          lead={t('found', { count: total })}
          actions={<ButtonLink href={addressOf(`${path}.csv`, filter)}>{t('export')}</ButtonLink>}
        />
        <RegistrationFilters {...props} path={path} />
        {rows.length === 0 ? (
          <EmptyState title={t('empty-title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
            {t('empty-text')}
          </EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('title')}
            captionHidden
            columns={registrationColumns(locale)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={{ key: filter.sort, direction: filter.direction }}
            sortHref={(sort) => addressOf(path, filter, { sort: sort.key, direction: sort.direction })}
            dense
          />
        )}
        <Pagination
          locale={locale}
          page={props.page}
          pages={props.pages}
          href={(number) => addressOf(path, filter, { page: String(number) })}
        />
      </>
    ),
  });
}

function RegistrationFilters({ locale, filter, countries, path }: ListProps & { path: string }): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const collator = new Intl.Collator(locale);
  const isFiltered = Boolean(filter.search || filter.category || filter.country || filter.state);
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ sort: filter.sort, direction: filter.direction }}
      {...(isFiltered ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField
        name="q"
        label={t('search')}
        hint={t('search-hint')}
        value={filter.search ?? ''}
        inputMode="search"
      />
      <SelectField
        name="category"
        label={t('category')}
        value={filter.category ?? ''}
        placeholder={t('any')}
        options={participantCategoryCodes.map((code) => ({
          value: code,
          label: categoryTexts.in(locale)(code),
        }))}
      />
      <SelectField
        name="country"
        label={t('country')}
        value={filter.country ?? ''}
        placeholder={t('any')}
        options={[...new Set([...countries, ...(filter.country ? [filter.country] : [])])]
          .map((code) => ({ value: code, label: countryName(code, locale) }))
          .sort((a, b) => collator.compare(a.label, b.label))}
      />
      <SelectField
        name="state"
        label={t('state')}
        value={filter.state ?? ''}
        placeholder={t('any')}
        options={registrationStates.map((state) => ({
          value: state,
          label: registrationTexts.in(locale)(`state.${state}`),
        }))}
      />
    </Filters>
  );
}

/** The columns of every list of registrations. */
export function registrationColumns(locale: Locale): Column<RegistrationRow>[] {
  const t = manageRegistrationsTexts.in(locale);
  const submitted = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: edition.zone });
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
    { key: 'mode', label: t('mode'), cell: (row) => attendanceModeTexts.in(locale)(row.mode) },
    {
      key: 'submitted',
      label: t('submitted'),
      sortable: true,
      compact: true,
      cell: (row) => submitted.format(row.submittedAt),
    },
    { key: 'reference', label: t('reference'), sortable: true, compact: true, cell: (row) => row.reference },
    {
      key: 'state',
      label: t('state'),
      sortable: true,
      compact: true,
      cell: (row) => (
        <Badge tone={stateTones[row.state]}>{registrationTexts.in(locale)(`state.${row.state}`)}</Badge>
      ),
    },
  ];
}
