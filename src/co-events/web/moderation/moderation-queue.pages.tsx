import type { VNode } from 'preact';
import { countryName } from '../../../../config/countries.js';
import { coEventRules } from '../../../../config/co-events.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Filters } from '../../../web/components/filters.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { SelectField } from '../../../web/components/select-field.js';
import { type Page, page } from '../../../web/page.js';
import type { CoEvent } from '../../co-event.entity.js';
import { isPublic } from '../../co-event.states.js';
import { daysText, titleIn, townText } from '../../co-event-words.js';
import { type QueueState, queueStates } from '../../moderation-queue.queries.js';
import { moderationTexts } from '../../moderation/moderation.texts.js';
import { sorted } from '../co-event-filters.js';

export interface QueueProps {
  locale: Locale;
  /** Those of an organizer are all. */
  isEverywhere: boolean;
  /** To choose from. */
  countries: readonly string[];
  filter: { country: string; state: QueueState };
  rows: readonly CoEvent[];
  total: number;
  page: number;
  pages: number;
  now: Date;
}

const day = 24 * 3_600_000;

/** What waits, the oldest first. */
export function queuePage(props: QueueProps): Page {
  const { locale, countries, total, filter } = props;
  const t = moderationTexts.in(locale);
  const own = countries.length === 0 ? t('no-region') : t('lead');
  const lead = props.isEverywhere ? t('lead-all') : own;
  const hrefOf = (to: number) =>
    `/${locale}/moderation?${new URLSearchParams({ ...filter, page: String(to) }).toString()}`;
  return page({
    title: t('title'),
    section: 'moderation',
    body: (
      <>
        <PageHeader title={t('title')} lead={lead} />
        <QueueFilters {...props} />
        {total === 0 ? (
          <EmptyState title={t('empty')}>{t('empty-text')}</EmptyState>
        ) : (
          <>
            <Queue {...props} />
            <Pagination locale={locale} page={props.page} pages={props.pages} href={hrefOf} />
          </>
        )}
      </>
    ),
  });
}

function QueueFilters({ locale, countries, filter }: QueueProps): VNode {
  const t = moderationTexts.in(locale);
  const path = `/${locale}/moderation`;
  const isNarrowed = filter.country !== '' || filter.state !== 'waiting';
  return (
    <Filters
      action={path}
      label={t('filter')}
      submitLabel={t('show')}
      {...(isNarrowed ? { clear: { href: path, label: t('clear') } } : {})}
    >
      {countries.length > 1 && (
        <SelectField
          name="country"
          label={t('country')}
          value={filter.country}
          placeholder={t('any')}
          options={sorted(locale, countries, (code) => countryName(code, locale))}
        />
      )}
      <SelectField
        name="state"
        label={t('also-state')}
        value={filter.state}
        options={queueStates.map((value) => ({ value, label: t(`state-${value}`) }))}
      />
    </Filters>
  );
}

function Queue({ locale, rows, total, now }: QueueProps): VNode {
  const t = moderationTexts.in(locale);
  return (
    <DataTable
      locale={locale}
      caption={t('waiting', { count: total })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('column-title'),
          rowHeader: true,
          cell: (row) => <Title {...{ locale, row }} />,
        },
        {
          key: 'what',
          label: t('column-what'),
          compact: true,
          cell: ({ state }) => <Badge>{t(isPublic(state) ? 'what-change' : 'what-new')}</Badge>,
        },
        { key: 'place', label: t('column-place'), cell: (row) => townText(row, locale) },
        { key: 'when', label: t('column-when'), cell: (row) => daysText(row, locale) },
        {
          key: 'age',
          label: t('column-age'),
          compact: true,
          cell: ({ waitingSince }) => waitingSince && <Age {...{ locale, waitingSince, now }} />,
        },
      ]}
    />
  );
}

function Title({ locale, row }: { locale: Locale; row: CoEvent }): VNode {
  const { title, titleLang } = titleIn(row, locale);
  return (
    <a href={moderatedPath(locale, row)} lang={titleLang}>
      {title}
    </a>
  );
}

export const moderatedPath = (locale: Locale, { id }: Pick<CoEvent, 'id'>): string =>
  `/${locale}/moderation/co-events/${id}`;

function Age({ locale, waitingSince, now }: { locale: Locale; waitingSince: Date; now: Date }): VNode {
  const t = moderationTexts.in(locale);
  const days = Math.max(0, Math.floor((now.getTime() - waitingSince.getTime()) / day));
  return (
    <>
      <time datetime={waitingSince.toISOString()}>{t('age', { days })}</time>{' '}
      {days >= coEventRules.moderation.remindAfterDays && <Badge tone="warning">{t('late')}</Badge>}
    </>
  );
}
