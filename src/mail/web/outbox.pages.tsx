import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { mailTexts } from '../mail.texts.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import type { OutboxFilter, OutboxList } from '../outbox.queries.js';
import type { OutboxHold } from '../outbox-hold.entity.js';
import { outboxStates } from '../outbox.states.js';
import { MailActions } from './mail-actions.js';
import { CalendarBadge, ForumTime, StateBadge } from './mail-marks.js';
import { HoldSwitch, TestMail } from './outbox-controls.js';
import { addressOf, fieldsOfFilter } from './outbox-filter.js';
import { Recipient } from './recipient.js';

interface OutboxProps {
  locale: Locale;
  filter: OutboxFilter;
  list: OutboxList;
  hold: OutboxHold | null;
  /** Real time: what the pauses before the next attempts are counted from. */
  now: Date;
}

export function outboxPage(props: OutboxProps): Page {
  const { locale, filter, list } = props;
  const t = mailTexts.in(locale);
  const path = `/${locale}/organizer/outbox`;
  const isFiltered = Boolean(filter.search ?? filter.state);
  return page({
    title: t('outbox.title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('outbox.title')} lead={t('outbox.lead')} />
        <HoldSwitch locale={locale} hold={props.hold} />
        <OutboxFilters locale={locale} filter={filter} path={path} isFiltered={isFiltered} />
        {list.entries.length === 0 ? (
          <EmptyState title={t(isFiltered ? 'outbox.none-found' : 'outbox.empty')}>
            {isFiltered ? undefined : t('outbox.empty-text')}
          </EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('outbox.caption', { total: list.total })}
            columns={columns(props)}
            rows={list.entries}
            rowKey={(entry) => entry.id}
            dense
          />
        )}
        <Pagination
          locale={locale}
          page={list.page}
          pages={list.pages}
          href={(number) => addressOf(path, { ...filter, page: number })}
        />
        <TestMail locale={locale} />
      </>
    ),
  });
}

interface FiltersProps {
  locale: Locale;
  filter: OutboxFilter;
  path: string;
  isFiltered: boolean;
}

function OutboxFilters({ locale, filter, path, isFiltered }: FiltersProps): VNode {
  const t = mailTexts.in(locale);
  const clear = isFiltered ? { clear: { href: path, label: t('search-clear') } } : {};
  return (
    <Filters action={path} label={t('search-label')} submitLabel={t('search-submit')} {...clear}>
      <TextField name="q" label={t('search')} value={filter.search ?? ''} inputMode="search" />
      <SelectField
        name="state"
        label={t('state')}
        value={filter.state ?? ''}
        placeholder={t('all-states')}
        options={outboxStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
    </Filters>
  );
}

function columns(props: OutboxProps): Column<OutboxMessage>[] {
  const { locale } = props;
  const t = mailTexts.in(locale);
  return [
    {
      key: 'recipient',
      label: t('recipient'),
      rowHeader: true,
      cell: ({ toName, toAddress }) => <Recipient toName={toName} toAddress={toAddress} />,
    },
    { key: 'subject', label: t('subject'), cell: (entry) => <Subject entry={entry} outbox={props} /> },
    {
      key: 'queued',
      label: t('queued'),
      compact: true,
      cell: (entry) => <ForumTime locale={locale} at={entry.createdAt} />,
    },
    {
      key: 'state',
      label: t('state'),
      compact: true,
      cell: (entry) => <Progress entry={entry} outbox={props} />,
    },
    { key: 'attempts', label: t('attempts'), numeric: true, compact: true, cell: (entry) => entry.attempts },
    { key: 'last-error', label: t('last-error'), cell: (entry) => entry.lastError ?? '–' },
  ];
}

interface CellProps {
  entry: OutboxMessage;
  outbox: OutboxProps;
}

function Subject({ entry, outbox }: CellProps): VNode {
  return (
    <>
      <a href={`/${outbox.locale}/organizer/outbox/${entry.id}`} lang={entry.locale}>
        {entry.subject}
      </a>{' '}
      <CalendarBadge locale={outbox.locale} entry={entry} />
    </>
  );
}

/** The state, and how it goes on. */
function Progress({ entry, outbox }: CellProps): VNode {
  return (
    <>
      <StateBadge locale={outbox.locale} state={entry.state} />
      {entry.state === 'retrying' && <NextAttempt entry={entry} outbox={outbox} />}
      <MailActions locale={outbox.locale} entry={entry} hidden={fieldsOfFilter(outbox.filter)} />
    </>
  );
}

/** How long the pause is, instead of an hour: it is counted in real time. */
function NextAttempt({ entry, outbox: { locale, now } }: CellProps): VNode {
  const minutes = Math.max(0, Math.ceil((entry.nextAttemptAt.getTime() - now.getTime()) / 60_000));
  const format = new Intl.RelativeTimeFormat(locale);
  const when =
    minutes < 120 ? format.format(minutes, 'minute') : format.format(Math.round(minutes / 60), 'hour');
  return (
    <>
      <br />
      {mailTexts.in(locale)('next-attempt', { when })}
    </>
  );
}
