import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isPublished } from '../../speakers/speaker.rules.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { Badge } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { speakingInvitationStates } from '../invitations/speaking-invitation.states.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import type { SpeakersFilter } from '../speakers-filter.rules.js';
import type { SpeakerRow } from '../speakers-overview.queries.js';
import { invitationTones } from './speaking-marks.js';

interface ManageSpeakersProps {
  locale: Locale;
  filter: SpeakersFilter;
  all: readonly SpeakerRow[];
  rows: readonly SpeakerRow[];
}

export function manageSpeakersPage(props: ManageSpeakersProps): Page {
  const { locale, filter, all, rows } = props;
  const t = manageSpeakingTexts.in(locale);
  const path = `/${locale}/organizer/speakers`;
  const published = all.filter(({ speaker }) => isPublished(speaker)).length;
  return page({
    title: t('list-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('list-title')}
          lead={t('list-lead', { count: all.length, published })}
          actions={
            <>
              <ButtonLink kind="primary" href={`${path}/new`}>
                {t('new')}
              </ButtonLink>
              <ButtonLink href={`${path}/invitations`}>{t('invitations')}</ButtonLink>
              <ButtonLink href={addressOf(`${path}.csv`, filter)}>{t('csv')}</ButtonLink>
              <ButtonLink href={addressOf(`${path}.xlsx`, filter)}>{t('xlsx')}</ButtonLink>
            </>
          }
        />
        <SpeakerFilters locale={locale} filter={filter} path={path} />
        {rows.length === 0 ? (
          <EmptyState title={t('empty')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>} />
        ) : (
          <>
            <p>{t('found', { count: rows.length })}</p>
            <DataTable
              locale={locale}
              caption={t('list-title')}
              captionHidden
              columns={columnsIn(locale)}
              rows={rows}
              rowKey={({ speaker }) => speaker.id}
              sort={{ key: filter.sort, direction: filter.direction }}
              sortHref={(sort) => addressOf(path, filter, { sort: sort.key, direction: sort.direction })}
              dense
            />
          </>
        )}
      </>
    ),
  });
}

function addressOf(
  path: string,
  { search, ...others }: SpeakersFilter,
  changed: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...others, ...changed });
  return `${path}?${query.toString()}`;
}

function SpeakerFilters(props: { locale: Locale; filter: SpeakersFilter; path: string }): VNode {
  const { locale, filter, path } = props;
  const t = manageSpeakingTexts.in(locale);
  const isFiltered = Boolean(filter.search || filter.state || filter.missing || filter.visibility);
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ sort: filter.sort, direction: filter.direction }}
      {...(isFiltered ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField name="q" label={t('search')} value={filter.search} inputMode="search" />
      <SelectField
        name="state"
        label={t('state')}
        value={filter.state ?? ''}
        placeholder={t('any')}
        options={[...speakingInvitationStates, 'none' as const].map((value) => ({
          value,
          label: t(`state.${value}`),
        }))}
      />
      <SelectField
        name="missing"
        label={t('missing')}
        value={filter.missing ?? ''}
        placeholder={t('any')}
        options={[
          { value: 'some', label: t('with-missing') },
          { value: 'none', label: t('complete') },
        ]}
      />
      <SelectField
        name="visibility"
        label={t('visibility')}
        value={filter.visibility ?? ''}
        placeholder={t('any')}
        options={(['visible', 'hidden'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </Filters>
  );
}

function columnsIn(locale: Locale): Column<SpeakerRow>[] {
  const t = manageSpeakingTexts.in(locale);
  const facts = speakersTexts.in(locale);
  return [
    {
      key: 'name',
      label: t('name'),
      sortable: true,
      rowHeader: true,
      cell: ({ speaker, person }) => (
        <a href={`/${locale}/organizer/speakers/${speaker.id}`}>{person.displayName}</a>
      ),
    },
    {
      key: 'organization',
      label: t('organization'),
      sortable: true,
      cell: ({ speaker }) => speaker.organizationName ?? '',
    },
    {
      key: 'country',
      label: t('country'),
      sortable: true,
      cell: ({ speaker }) => (speaker.country ? countryName(speaker.country, locale) : ''),
    },
    {
      key: 'sessions',
      label: t('sessions'),
      sortable: true,
      numeric: true,
      cell: ({ parts }) => String(parts.length),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ invitations, parts }) => (
        <>
          {invitations.map(({ state }) => (
            <Badge tone={invitationTones[state]}>{t(`state.${state}`)}</Badge>
          ))}
          {parts.map(({ doubt }) => doubt && <Badge tone="warning">{t(`doubt.${doubt}`)}</Badge>)}
        </>
      ),
    },
    {
      key: 'missing',
      label: t('missing'),
      sortable: true,
      cell: ({ missing }) => missing.map((fact) => facts(`missing.${fact}`)).join(', '),
    },
    {
      key: 'visibility',
      label: t('visibility'),
      cell: ({ speaker }) => t(isPublished(speaker) ? 'visible' : 'hidden'),
    },
  ];
}
