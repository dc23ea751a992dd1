import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { mailTexts } from '../mail.texts.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import type { OutboxFilter, OutboxList } from '../outbox.queries.js';
import { CalendarBadge, ForumTime, StateBadge } from './mail-marks.js';
import { addressOf } from './outbox-filter.js';
import { Recipient } from './recipient.js';

const path = '/dev/mail';

export function mailboxPage(locale: Locale, filter: OutboxFilter, list: OutboxList): Page {
  const t = mailTexts.in(locale);
  return page({
    title: t('mailbox.title'),
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={t('mailbox.title')} lead={t('mailbox.lead')} />
        <Search locale={locale} filter={filter} />
        {list.entries.length === 0 ? (
          <EmptyState title={t(filter.search ? 'mailbox.none-found' : 'mailbox.empty')}>
            {filter.search ? undefined : t('mailbox.empty-text')}
          </EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('outbox.caption', { total: list.total })}
            columns={columns(locale)}
            rows={list.entries}
            rowKey={(entry) => entry.id}
          />
        )}
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          href={(number) => addressOf(path, { ...filter, page: number })}
        />
      </>
    ),
  });
}

function Search({ locale, filter }: { locale: Locale; filter: OutboxFilter }): VNode {
  const t = mailTexts.in(locale);
  const clear = filter.search ? { clear: { href: path, label: t('search-clear') } } : {};
  return (
    <Filters action={path} label={t('search-label')} submitLabel={t('search-submit')} {...clear}>
      <TextField name="q" label={t('search')} value={filter.search ?? ''} inputMode="search" />
    </Filters>
  );
}

function columns(locale: Locale): Column<OutboxMessage>[] {
  const t = mailTexts.in(locale);
  return [
    {
      key: 'subject',
      label: t('subject'),
      rowHeader: true,
      cell: (entry) => (
        <>
          <a href={`${path}/${entry.id}`} lang={entry.locale}>
            {entry.subject}
          </a>{' '}
          <CalendarBadge locale={locale} entry={entry} />
        </>
      ),
    },
    {
      key: 'recipient',
      label: t('recipient'),
      cell: ({ toName, toAddress }) => <Recipient toName={toName} toAddress={toAddress} />,
    },
    {
      key: 'state',
      label: t('state'),
      compact: true,
      cell: (entry) => <StateBadge locale={locale} state={entry.state} />,
    },
    {
      key: 'queued',
      label: t('queued'),
      compact: true,
      cell: (entry) => <ForumTime locale={locale} at={entry.createdAt} />,
    },
  ];
}
