import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ActionForm } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { Section } from '../../web/components/section.js';
import { Tabs } from '../../web/components/tabs.js';
import { type Page, page } from '../../web/page.js';
import type { InboundMessage } from '../inbound/inbound-message.entity.js';
import type { InboundEntry, InboxView } from '../inbound/inbound.queries.js';
import { inboxTexts } from './inbox.texts.js';
import { ForumTime } from './mail-marks.js';

interface InboxProps {
  locale: Locale;
  view: InboxView;
  page: number;
  list: { entries: InboundEntry[]; total: number; pages: number };
}

export function inboxPage(props: InboxProps): Page {
  const { locale, view, list } = props;
  const t = inboxTexts.in(locale);
  const path = `/${locale}/organizer/inbox`;
  const all = view === 'all' ? 'view=all&' : '';
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <InboxTabs locale={locale} current={view} />
        {list.entries.length === 0 ? (
          <EmptyState title={t('empty')}>{t('empty-text')}</EmptyState>
        ) : (
          <DataTable
            locale={locale}
            caption={t('caption', { total: list.total })}
            columns={columns(locale)}
            rows={list.entries}
            rowKey={(entry) => entry.id}
            dense
          />
        )}
        <Pagination
          locale={locale}
          page={props.page}
          pages={list.pages}
          href={(number) => `${path}?${all}page=${String(number)}`}
        />
      </>
    ),
  });
}

export function InboxTabs({ locale, current }: { locale: Locale; current: InboxView | 'addresses' }): VNode {
  const t = inboxTexts.in(locale);
  const path = `/${locale}/organizer/inbox`;
  const tabs = [
    { key: 'waiting', href: path },
    { key: 'all', href: `${path}?view=all` },
    { key: 'addresses', href: `/${locale}/organizer/addresses` },
  ] as const;
  return (
    <Tabs
      label={t('tabs')}
      tabs={tabs.map(({ key, href }) => ({ href, label: t(`tab.${key}`), current: key === current }))}
    />
  );
}

export function inboundMailPage(props: { locale: Locale; message: InboundMessage; text: string }): Page {
  const { locale, message, text } = props;
  const t = inboxTexts.in(locale);
  const path = `/${locale}/organizer/inbox`;
  return page({
    title: message.subject || t('no-subject'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={message.subject || t('no-subject')}
          breadcrumbs={<a href={path}>{t('title')}</a>}
        />
        <DescriptionList items={factsOf(locale, message)} />
        <Actions>
          {message.state === 'waiting' && (
            <ActionForm action={`${path}/${message.id}/closure`}>
              <SubmitButton>{t('close')}</SubmitButton>
            </ActionForm>
          )}
          {message.state === 'waiting' && message.outcome === 'counter-proposal' && (
            <ButtonLink kind="primary" href={`/${locale}/organizer/counter-proposals/${message.id}`}>
              {t('decide-counter')}
            </ButtonLink>
          )}
          {message.raw && <ButtonLink href={`${path}/${message.id}/source`}>{t('source')}</ButtonLink>}
        </Actions>
        {text && (
          <Section title={t('text')}>
            <pre>{text}</pre>
          </Section>
        )}
      </>
    ),
  });
}

function factsOf(locale: Locale, message: InboundMessage) {
  const t = inboxTexts.in(locale);
  const { fromAddress, isAuthenticated, arrivedAt, outcome, detail } = message;
  return [
    { term: t('from'), description: fromAddress || t('no-sender') },
    { term: t('verified'), description: t(isAuthenticated ? 'verified.yes' : 'verified.no') },
    { term: t('arrived'), description: <ForumTime locale={locale} at={arrivedAt} /> },
    { term: t('outcome'), description: outcome ? t(`outcome.${outcome}`) : '–' },
    ...Object.entries(detail ?? {}).map(([key, description]) => {
      const label = `detail.${key}`;
      return { term: inboxTexts.has(label) ? t(label) : key, description };
    }),
  ];
}

function columns(locale: Locale): Column<InboundEntry>[] {
  const t = inboxTexts.in(locale);
  return [
    {
      key: 'subject',
      label: t('subject'),
      rowHeader: true,
      cell: ({ id, subject }) => (
        <a href={`/${locale}/organizer/inbox/${id}`}>{subject || t('no-subject')}</a>
      ),
    },
    { key: 'from', label: t('from'), cell: ({ fromAddress }) => fromAddress || t('no-sender') },
    {
      key: 'arrived',
      label: t('arrived'),
      compact: true,
      cell: ({ arrivedAt }) => <ForumTime locale={locale} at={arrivedAt} />,
    },
    {
      key: 'outcome',
      label: t('outcome'),
      cell: ({ state, outcome }) => (
        <Badge tone={state === 'waiting' ? 'warning' : 'neutral'}>
          {outcome ? t(`outcome.${outcome}`) : t('unread')}
        </Badge>
      ),
    },
  ];
}
