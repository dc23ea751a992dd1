import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { type Page, page } from '../../web/page.js';
import type { MessageState } from '../message.states.js';
import type { MessagesQueries } from '../messages.queries.js';
import { messagesTexts } from '../messages.texts.js';

type List = Awaited<ReturnType<MessagesQueries['list']>>;
type Row = List['messages'][number];

export const stateTones: Record<MessageState, BadgeTone> = {
  draft: 'neutral',
  sending: 'info',
  stopped: 'warning',
  sent: 'success',
};

export function messagesPage(locale: Locale, list: List): Page {
  const t = messagesTexts.in(locale);
  const path = `/${locale}/organizer/messages`;
  const write = (
    <ButtonLink kind="primary" href={`${path}/new`}>
      {t('write')}
    </ButtonLink>
  );
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} actions={list.total > 0 && write} />
        {list.total === 0 ? (
          <EmptyState title={t('empty-title')} action={write}>
            {t('empty-text')}
          </EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('title')}
            captionHidden
            columns={columns(locale)}
            rows={list.messages}
            rowKey={({ message }) => message.id}
          />
        )}
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          href={(number) => `${path}?page=${String(number)}`}
        />
      </>
    ),
  });
}

function columns(locale: Locale): Column<Row>[] {
  const t = messagesTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const count = (key: 'total' | 'sent' | 'failed' | 'bounced'): Column<Row> => ({
    key,
    label: t(key),
    numeric: true,
    cell: ({ progress }) => number.format(progress[key]),
  });
  return [
    {
      key: 'subject',
      label: t('subject'),
      rowHeader: true,
      cell: ({ message }) => (
        <a href={`/${locale}/organizer/messages/${message.id}`}>
          {(message.versions[locale] ?? message.versions.en).subject}
        </a>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ message }) => <Badge tone={stateTones[message.state]}>{t(`state.${message.state}`)}</Badge>,
    },
    {
      key: 'written',
      label: t('written'),
      cell: ({ message }) => moment(locale).format(message.writtenAt),
    },
    ...(['total', 'sent', 'failed', 'bounced'] as const).map(count),
  ];
}

const moment = (locale: Locale) =>
  dateFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: edition.zone,
    timeZoneName: 'short',
  });
