import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { type Page, page } from '../../../web/page.js';
import { representedBy } from '../../registration-wording.js';
import type { Candidate, CandidatePair, DuplicatesQueries, FoundMerge } from '../duplicates.queries.js';
import { duplicatesTexts } from '../duplicates.texts.js';
import { mergesTexts } from '../merges.texts.js';
import { LatestMerges } from './latest-merges.js';

interface ListProps {
  locale: Locale;
  list: Awaited<ReturnType<DuplicatesQueries['open']>>;
  /** Registrations of which nothing is known yet. */
  uncompared: number;
  merges: readonly FoundMerge[];
  now: Date;
  notice: 'merged' | 'different' | 'undone' | undefined;
}

export function duplicatesPage({ locale, list, uncompared, merges, now, notice }: ListProps): Page {
  const t = duplicatesTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {notice && <Notice tone="success" title={doneWords(locale, notice)} live />}
        <PageHeader title={t('title')} lead={t('lead')} />
        {uncompared > 0 && <Notice title={t('uncompared', { count: uncompared })} />}
        {list.total === 0 ? (
          <EmptyState title={t('found', { count: 0 })}>{t('empty-text')}</EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('found', { count: list.total })}
            columns={columns(locale)}
            rows={list.pairs}
            rowKey={({ pair }) => pair.id}
          />
        )}
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          href={(number) => `/${locale}/organizer/duplicates?page=${String(number)}`}
        />
        <LatestMerges locale={locale} merges={merges} now={now} />
      </>
    ),
  });
}

const doneWords = (locale: Locale, notice: 'merged' | 'different' | 'undone'): string =>
  notice === 'undone' ? mergesTexts.in(locale)('done-undone') : duplicatesTexts.in(locale)(`done-${notice}`);

function columns(locale: Locale): Column<CandidatePair>[] {
  const t = duplicatesTexts.in(locale);
  return [
    {
      key: 'pair',
      label: t('pair'),
      rowHeader: true,
      cell: ({ pair, first, second }) => (
        <a href={`/${locale}/organizer/duplicates/${pair.id}`}>
          <Named locale={locale} candidate={first} />
          <br />
          <Named locale={locale} candidate={second} />
        </a>
      ),
    },
    {
      key: 'why',
      label: t('why'),
      cell: ({ pair }) => pair.reasons.map((reason) => [<Badge>{t(reason)}</Badge>, ' ']),
    },
    {
      key: 'likeness',
      label: t('likeness'),
      compact: true,
      numeric: true,
      cell: ({ pair }) => t('score', { score: pair.score }),
    },
  ];
}

const Named = ({ locale, candidate }: { locale: Locale; candidate: Candidate }): VNode => (
  <>
    {namesOf(candidate)}, {representedBy(candidate.registration, locale)},{' '}
    <span class="compact">{candidate.registration.reference}</span>
  </>
);

const namesOf = ({ person: { displayName, originalScriptName } }: Candidate): string =>
  originalScriptName && originalScriptName !== displayName
    ? `${displayName} (${originalScriptName})`
    : displayName;
