import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { AuditFilter, AuditList } from '../../audit/audit.queries.js';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { type Page, page } from '../../web/page.js';
import { auditTexts } from '../audit.texts.js';

interface AuditProps {
  locale: Locale;
  filter: AuditFilter;
  list: AuditList;
}

export function auditPage({ locale, filter, list }: AuditProps): Page {
  const t = auditTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t(filter.about ? 'lead-about' : 'lead')} />
        {filter.about && (
          <p>
            <a href={addressOf(locale, {})}>{t('show-all')}</a>
          </p>
        )}
        {list.entries.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('caption', { total: list.total })}
            columns={columns(locale, filter)}
            rows={list.entries}
            rowKey={(entry) => entry.id}
            dense
          />
        )}
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          href={(number) => addressOf(locale, { ...filter, page: number })}
        />
      </>
    ),
  });
}

function columns(locale: Locale, filter: AuditFilter): Column<AuditEntry>[] {
  const t = auditTexts.in(locale);
  return [
    { key: 'when', label: t('when'), compact: true, cell: ({ at }) => <When locale={locale} at={at} /> },
    { key: 'who', label: t('who'), rowHeader: true, cell: ({ actorName }) => actorName || t('nobody') },
    {
      key: 'what',
      label: t('what'),
      cell: ({ action, about, details }) => (
        <>
          {textOfCode(locale, action, details)}
          {!filter.about && [' ', <a href={addressOf(locale, { about })}>{t('show-about')}</a>]}
        </>
      ),
    },
  ];
}

function When({ locale, at }: { locale: Locale; at: Date }): VNode {
  const format = dateFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
    timeZone: edition.zone,
  });
  return <time datetime={isoWithOffset(at, edition.zone)}>{format.format(at)}</time>;
}

function addressOf(locale: Locale, { about, page: number }: Partial<AuditFilter>): string {
  const fields = { ...(about ? { about } : {}), ...(number && number > 1 ? { page: String(number) } : {}) };
  const query = new URLSearchParams(fields).toString();
  return `/${locale}/organizer/audit${query ? `?${query}` : ''}`;
}
