import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { Tabs } from '../../web/components/tabs.js';
import { type Page, page } from '../../web/page.js';
import { hideTokens } from '../link-tokens.js';
import { mailTexts } from '../mail.texts.js';
import type { OutboxEvent } from '../outbox-event.entity.js';
import type { StoredMail } from '../stored-mail.js';
import type { OutboxEventKind } from '../outbox.states.js';
import { outboxTexts } from '../outbox.texts.js';
import { MailActions } from './mail-actions.js';
import { CalendarBadge, ForumTime, StateBadge } from './mail-marks.js';
import { fromMailPage } from './outbox-filter.js';
import { recipientWords } from './recipient.js';

export const previewViews = ['html', 'text', 'calendar'] as const;

interface OutboxMailProps {
  locale: Locale;
  view: (typeof previewViews)[number];
  message: StoredMail;
  history: OutboxEvent[];
}

export function outboxMailPage(props: OutboxMailProps): Page {
  const { locale, message } = props;
  const t = outboxTexts.in(locale);
  const list = { label: mailTexts.in(locale)('outbox.title'), href: `/${locale}/organizer/outbox` };
  return page({
    title: message.subject,
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={message.subject}
          titleLang={message.locale}
          breadcrumbs={<Breadcrumbs locale={locale} items={[list, { label: message.subject }]} />}
        />
        <DescriptionList items={facts(props)} />
        <Actions>
          <MailActions locale={locale} entry={message} hidden={fromMailPage} />
        </Actions>
        <Section title={t('history')}>
          <History {...props} />
          <p>
            <a href={`/${locale}/organizer/audit?about=mail:${message.id}`}>{t('audit')}</a>
          </p>
        </Section>
        <Section title={t('preview')}>
          <p>{t('preview.secret')}</p>
          <Preview {...props} />
        </Section>
      </>
    ),
  });
}

function facts({ locale, message }: OutboxMailProps): Description[] {
  const t = mailTexts.in(locale);
  const { lastError } = message;
  return [
    { term: t('recipient'), description: recipientWords(message) },
    {
      term: t('state'),
      description: [
        <StateBadge locale={locale} state={message.state} />,
        ' ',
        <CalendarBadge locale={locale} entry={message} />,
      ],
    },
    { term: t('attempts'), description: message.attempts },
    ...(lastError ? [{ term: t('last-error'), description: lastError }] : []),
    { term: t('message-id'), description: message.messageId },
  ];
}

interface Happening {
  kind: OutboxEventKind | 'queued';
  at: Date;
  error: string | null;
}

function History({ locale, message, history }: OutboxMailProps): VNode {
  const t = outboxTexts.in(locale);
  const columns: Column<Happening>[] = [
    {
      key: 'when',
      label: t('history.when'),
      compact: true,
      cell: ({ at }) => <ForumTime locale={locale} at={at} />,
    },
    { key: 'what', label: t('history.what'), rowHeader: true, cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'answer', label: t('history.answer'), cell: ({ error }) => error ?? '–' },
  ];
  const written: Happening = { kind: 'queued', at: message.createdAt, error: null };
  return (
    <DataTable
      locale={locale}
      caption={t('history')}
      captionHidden
      columns={columns}
      rows={[written, ...history]}
      rowKey={(happening) => `${happening.kind}-${happening.at.toISOString()}`}
      dense
    />
  );
}

function Preview({ locale, view, message }: OutboxMailProps): VNode {
  const t = mailTexts.in(locale);
  const path = `/${locale}/organizer/outbox/${message.id}`;
  const views = previewViews.filter((each) => each !== 'calendar' || message.calendarBody);
  const tabs = views.map((each) => ({
    href: each === 'html' ? path : `${path}?view=${each}`,
    label: t(`view.${each}`),
    current: each === view,
  }));
  return (
    <>
      <Tabs label={t('view.label')} tabs={tabs} />
      {view === 'html' ? (
        <iframe
          class="mail-frame"
          src={`${path}/html`}
          title={t('view.frame')}
          sandbox="allow-popups allow-top-navigation-by-user-activation"
        />
      ) : (
        <pre class="verbatim" lang={view === 'text' ? message.locale : undefined}>
          {view === 'text' ? hideTokens(message.text, message.claims) : message.calendarBody}
        </pre>
      )}
    </>
  );
}
