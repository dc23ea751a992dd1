import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { accreditationStates } from '../../people/delegation.entity.js';
import { Badge } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { type Figure, Figures } from '../../web/components/figures.js';
import { Filters } from '../../web/components/filters.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import { focalPointListTexts } from '../focal-points/focal-point-list.texts.js';
import { hasLetter, letterFilters, type OverviewFilter } from '../overview-filter.rules.js';
import { designators, type OverviewRow } from '../overview.queries.js';
import { accreditationTones, letterTones } from './delegation-marks.js';

interface OverviewProps {
  locale: Locale;
  filter: OverviewFilter;
  /** Unfiltered, for the counts. */
  all: readonly OverviewRow[];
  rows: readonly OverviewRow[];
  /** Focal points have just been named. */
  said?: boolean;
}

export function manageDelegationsPage(props: OverviewProps): Page {
  const { locale, filter, rows, said } = props;
  const t = manageDelegationsTexts.in(locale);
  const path = `/${locale}/organizer/delegations`;
  // Organizations are not awaited.
  const members = props.all.filter(({ designator }) => designator !== 'organization');
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={focalPointListTexts.in(locale)('said')} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead', { members: members.length })}
          actions={
            <>
              <ButtonLink kind="primary" href={`/${locale}/organizer/letters`}>
                {t('letters')}
              </ButtonLink>
              <ButtonLink href={`/${locale}/organizer/focal-points`}>
                {focalPointListTexts.in(locale)('title')}
              </ButtonLink>
              <ButtonLink href={`${path}/new`}>{t('open')}</ButtonLink>
              <ButtonLink href={addressOf(`${path}.csv`, filter)}>{t('csv')}</ButtonLink>
              <ButtonLink href={addressOf(`${path}.xlsx`, filter)}>{t('xlsx')}</ButtonLink>
            </>
          }
        />
        <Figures items={figuresOf(members, locale, path)} />
        <OverviewFilters {...props} path={path} />
        {rows.length === 0 ? (
          <EmptyState title={t('empty-title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
            {t('empty-text')}
          </EmptyState>
        ) : (
          <>
            <p>{t('found', { count: rows.length })}</p>
            <DataTable
              locale={locale}
              caption={t('title')}
              captionHidden
              columns={overviewColumns(locale)}
              rows={rows}
              rowKey={({ delegation }) => delegation.id}
              sort={{ key: filter.sort, direction: filter.direction }}
              sortHref={(sort) => addressOf(path, filter, { sort: sort.key, direction: sort.direction })}
              dense
              lines
            />
          </>
        )}
      </>
    ),
  });
}

/** Who has answered and who has not, each figure leading to them. */
function figuresOf(members: readonly OverviewRow[], locale: Locale, path: string): Figure[] {
  const t = manageDelegationsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  return (['answered', 'unanswered', 'not_sent'] as const).map((letter) => ({
    label: t(`letter.${letter}`),
    value: number.format(members.filter((row) => hasLetter(row, letter)).length),
    href: `${path}?letter=${letter}`,
  }));
}

function addressOf(path: string, filter: OverviewFilter, changed: Record<string, string> = {}): string {
  const { search, ...others } = filter;
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...others, ...changed });
  return `${path}?${query.toString()}`;
}

function OverviewFilters({ locale, filter, path }: OverviewProps & { path: string }): VNode {
  const t = manageDelegationsTexts.in(locale);
  const accreditation = delegationsTexts.in(locale);
  const isFiltered = Boolean(filter.search || filter.designator || filter.letter || filter.accreditation);
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ sort: filter.sort, direction: filter.direction }}
      {...(isFiltered ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField name="q" label={t('search')} value={filter.search ?? ''} inputMode="search" />
      <SelectField
        name="designator"
        label={t('designator')}
        value={filter.designator ?? ''}
        placeholder={t('any')}
        options={designators.map((value) => ({ value, label: t(`designator.${value}`) }))}
      />
      <SelectField
        name="letter"
        label={t('letter')}
        value={filter.letter ?? ''}
        placeholder={t('any')}
        options={letterFilters.map((value) => ({ value, label: t(`letter.${value}`) }))}
      />
      <SelectField
        name="accreditation"
        label={t('accreditation')}
        value={filter.accreditation ?? ''}
        placeholder={t('any')}
        options={accreditationStates.map((value) => ({
          value,
          label: accreditation(`accreditation.${value}`),
        }))}
      />
    </Filters>
  );
}

function overviewColumns(locale: Locale): Column<OverviewRow>[] {
  const t = manageDelegationsTexts.in(locale);
  const states = delegationsTexts.in(locale);
  return [
    {
      key: 'name',
      label: t('name'),
      sortable: true,
      rowHeader: true,
      cell: ({ delegation }) => (
        <a href={`/${locale}/organizer/delegations/${delegation.id}`}>
          {delegationNameIn(delegation, locale)}
        </a>
      ),
    },
    {
      key: 'letter',
      label: t('letter'),
      sortable: true,
      cell: ({ letter, delegation: { letterAnswer } }) => (
        <Badge tone={letterTones[letter]}>
          {t(letterAnswer === 'declines' ? 'answer.declines' : `letter.${letter}`)}
        </Badge>
      ),
    },
    {
      key: 'focal-points',
      label: t('focal-points'),
      labelled: true,
      cell: ({ focalPoints }) => focalPoints.map(({ name }) => name).join(', ') || t('no-focal-point'),
    },
    {
      key: 'size',
      label: t('size'),
      sortable: true,
      labelled: true,
      cell: (row) => <Size locale={locale} row={row} />,
    },
    {
      key: 'places',
      label: t('taken'),
      compact: true,
      labelled: true,
      cell: ({ delegation: { taken, quota } }) => (quota === null ? taken : t('places', { taken, quota })),
    },
    {
      key: 'accreditation',
      label: t('accreditation'),
      sortable: true,
      labelled: true,
      cell: ({ delegation: { accreditation } }) => (
        <Badge tone={accreditationTones[accreditation]}>{states(`accreditation.${accreditation}`)}</Badge>
      ),
    },
  ];
}

/** The total at once; who they are on looking closer, and who still waits for the focal point. */
function Size({ locale, row }: { locale: Locale; row: OverviewRow }): VNode {
  const t = manageDelegationsTexts.in(locale);
  const { head, delegate, alternate, adviser, observer } = row.sizes;
  if (row.total === 0 && row.requests === 0) return <>0</>;
  const counts = { head, delegates: delegate, alternates: alternate, advisers: adviser, observers: observer };
  return (
    <details>
      <summary>{row.requests > 0 ? `${String(row.total)} + ${String(row.requests)}` : row.total}</summary>
      {t('size-detail', counts)}
      {row.requests > 0 && `; ${t('requests')}: ${String(row.requests)}`}
    </details>
  );
}
