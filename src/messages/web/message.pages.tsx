import type { VNode } from 'preact';
import { languageNameIn, type Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock, MailContent } from '../../mail/mail-content.js';
import { mailTexts } from '../../mail/mail.texts.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Figures } from '../../web/components/figures.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Progress } from '../../web/components/progress.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { languageFor } from '../message-mails.js';
import type { Message } from '../message.entity.js';
import type { Progress as Counts, Recipient, Unreached } from '../messages.queries.js';
import { messagesTexts } from '../messages.texts.js';
import { stateTones } from './messages.pages.js';
import { PreviewAs } from './preview-as.js';

export interface MessageView {
  locale: Locale;
  message: Message;
  /** Whom it would reach now, by language. */
  audience: ReadonlyMap<Locale, number>;
  count: number;
  /** The place of the one whose mail is shown, from 0. */
  index: number;
  preview: { recipient: Recipient; content: MailContent } | undefined;
  /** Whose mail was asked for, and whether nobody is found by it. */
  search?: string | undefined;
  isMissing: boolean;
  progress: Counts | undefined;
  unreached: readonly Unreached[];
  notice?: 'saved' | 'test-sent' | 'started' | 'stopped' | undefined;
  /** Why nothing was done. */
  problem?: string | undefined;
  status?: number | undefined;
}

/** A message with its preview while it is a draft, and with its progress afterwards. */
export function messagePage(view: MessageView): Page {
  const { locale, message, notice, problem, status } = view;
  const t = messagesTexts.in(locale);
  const { subject } = message.versions[locale] ?? message.versions.en;
  return page({
    title: subject,
    section: 'organizer',
    ...(status ? { status } : {}),
    ...(message.state === 'sending' ? { head: <meta http-equiv="refresh" content="5" /> } : {}),
    body: (
      <>
        {notice && <Notice tone="success" title={t(notice)} live />}
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader
          title={subject}
          kicker={<Badge tone={stateTones[message.state]}>{t(`state.${message.state}`)}</Badge>}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: t('title'), href: `/${locale}/organizer/messages` }, { label: subject }]}
            />
          }
        />
        {message.state === 'draft' ? <Audience view={view} /> : <ProgressOf view={view} />}
        <NotReached view={view} />
        <Preview view={view} />
        {message.state === 'draft' && <Send view={view} />}
      </>
    ),
  });
}

function Audience({ view: { locale, message, audience, count } }: { view: MessageView }): VNode {
  const t = messagesTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const lines = [...audience].filter(([, each]) => each > 0);
  return (
    <Section
      title={t('recipients', { count })}
      actions={
        <>
          <ButtonLink small href={`/${locale}/organizer/messages/${message.id}/edit`}>
            {t('edit')}
          </ButtonLink>
          <ButtonLink
            small
            href={`/${locale}/organizer/registrations?${new URLSearchParams(message.filter).toString()}`}
          >
            {t('in-the-list')}
          </ButtonLink>
        </>
      }
    >
      <ul>
        {lines.map(([language, each]) => {
          const values = { language: languageNameIn(language, locale), count: number.format(each) };
          return <li>{t(languageFor(message, language) === language ? 'in-own' : 'in-fallback', values)}</li>;
        })}
      </ul>
    </Section>
  );
}

function Preview({ view }: { view: MessageView }): VNode {
  const { locale, message, preview, index, count, search, isMissing } = view;
  const t = messagesTexts.in(locale);
  if (!preview) return <EmptyState title={t('preview-empty')} />;
  const { recipient, content } = preview;
  const { registration, account } = recipient;
  const path = `/${locale}/organizer/messages/${message.id}`;
  const step = (label: string, to: number): VNode | false =>
    to >= 0 &&
    to < count && (
      <ButtonLink small href={`${path}?recipient=${String(to + 1)}#preview`}>
        {label}
      </ButtonLink>
    );
  const of = { name: account.name, reference: registration.reference, number: index + 1, count };
  return (
    <Section
      title={t('preview')}
      id="preview"
      actions={
        message.state === 'draft' && (
          <>
            {step(t('previous'), index - 1)} {step(t('next'), index + 1)}
          </>
        )
      }
    >
      {message.state === 'draft' && (
        <>
          {count > 1 && <PreviewAs locale={locale} path={path} search={search} isMissing={isMissing} />}
          <p>{t('preview-of', of)}</p>
        </>
      )}
      <DescriptionList
        items={[
          { term: t('to-address'), description: `${account.name} <${account.email}>` },
          { term: t('subject'), description: content.subject },
        ]}
      />
      <div class="message-preview">
        <Prose lang={languageFor(message, registration.locale)}>
          {content.blocks.map((block) => (
            <Block block={block} area={messagesTexts.in(languageFor(message, registration.locale))('area')} />
          ))}
        </Prose>
      </div>
    </Section>
  );
}

function Block({ block, area }: { block: MailBlock; area: string }): VNode {
  switch (block.kind) {
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p>
          <a href={typeof block.link === 'string' ? block.link : undefined}>{block.label}</a>
        </p>
      );
    case 'button':
      return (
        <p>
          <strong>[{area}]</strong>
        </p>
      );
    case 'paragraph':
      return <p>{block.text.split('\n').map((line, index) => (index === 0 ? line : [<br />, line]))}</p>;
    case 'facts':
      return (
        <DescriptionList
          items={block.facts.map(({ label, value }) => ({ term: label, description: value }))}
        />
      );
  }
}

function Send({ view: { locale, message, count, index, preview } }: { view: MessageView }): VNode | null {
  const t = messagesTexts.in(locale);
  if (!preview) return null;
  const path = `/${locale}/organizer/messages/${message.id}`;
  return (
    <>
      <Section title={t('test')}>
        <p>{t('test-hint')}</p>
        <ActionForm action={`${path}/test`} hidden={{ recipient: String(index + 1) }}>
          <SubmitButton kind="secondary">{t('test')}</SubmitButton>
        </ActionForm>
      </Section>
      <Section title={t('send', { count })}>
        <p>{t('send-hint')}</p>
        <ActionForm
          action={`${path}/sending`}
          hidden={{ revision: String(message.revision), recipients: String(count) }}
        >
          <SubmitButton>{t('send', { count })}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}

function ProgressOf({ view: { locale, message, progress } }: { view: MessageView }): VNode | null {
  const t = messagesTexts.in(locale);
  if (!progress) return null;
  const number = new Intl.NumberFormat(locale);
  const path = `/${locale}/organizer/messages/${message.id}`;
  const shown = ['total', 'pending', 'waiting', 'sent', 'failed', 'bounced', 'skipped'] as const;
  const done = progress.total - progress.pending;
  return (
    <Section title={t('progress')}>
      <Progress
        label={t('written-of', { done: number.format(done), of: number.format(progress.total) })}
        done={done}
        of={progress.total}
      />
      <Figures items={shown.map((key) => ({ label: t(key), value: number.format(progress[key]) }))} />
      <p class="field-hint">{t('counted-how')}</p>
      {message.state === 'sending' && (
        <>
          <p class="field-hint">
            {t('refresh')} {t('stop-hint')}
          </p>
          <ActionForm action={`${path}/stoppage`}>
            <SubmitButton kind="danger">{t('stop')}</SubmitButton>
          </ActionForm>
        </>
      )}
      {message.state === 'stopped' && (
        <Actions>
          <ActionForm action={`${path}/sending`} hidden={{ revision: String(message.revision) }}>
            <SubmitButton>{t('continue')}</SubmitButton>
          </ActionForm>
        </Actions>
      )}
    </Section>
  );
}

function NotReached({ view: { locale, unreached } }: { view: MessageView }): VNode | null {
  const t = messagesTexts.in(locale);
  if (unreached.length === 0) return null;
  const area = `/${locale}/organizer`;
  return (
    <Section title={t('unreached')}>
      <DataTable
        locale={locale}
        caption={t('unreached-hint')}
        columns={[
          {
            key: 'name',
            label: t('recipient'),
            rowHeader: true,
            cell: ({ registrationId, name, reference }) => (
              <a href={`${area}/registrations/${registrationId}`}>
                {name}, {reference}
              </a>
            ),
          },
          {
            key: 'mail',
            label: t('mail'),
            cell: ({ mailId, state }) => (
              <a href={`${area}/outbox/${mailId}`}>{mailTexts.in(locale)(`state.${state}`)}</a>
            ),
          },
        ]}
        rows={unreached}
        rowKey={({ registrationId }) => registrationId}
      />
    </Section>
  );
}
