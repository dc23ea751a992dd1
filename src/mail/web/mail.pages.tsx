import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Tabs } from '../../web/components/tabs.js';
import { type Page, page } from '../../web/page.js';
import { mailTexts } from '../mail.texts.js';
import type { StoredMail } from '../stored-mail.js';
import { ForumTime, StateBadge } from './mail-marks.js';
import { recipientWords } from './recipient.js';

export const mailViews = ['html', 'text', 'calendar', 'source'] as const;
export type MailView = (typeof mailViews)[number];

interface ShownMail {
  message: StoredMail;
  /** With its tokens. */
  text: string;
  /** The whole message as it leaves; empty where it is not looked at. */
  source: string;
}

/** One mail in the mailbox, as its recipient sees it and as it leaves the house. */
export function mailPage(locale: Locale, view: MailView, mail: ShownMail): Page {
  const { message } = mail;
  const t = mailTexts.in(locale);
  const path = `/dev/mail/${message.id}`;
  const views = mailViews.filter((each) => each !== 'calendar' || message.calendarBody);
  const tabs = views.map((each) => ({
    href: each === 'html' ? path : `${path}?view=${each}`,
    label: t(`view.${each}`),
    current: each === view,
  }));
  const crumbs = [{ label: t('mailbox.title'), href: '/dev/mail' }, { label: message.subject }];
  return page({
    title: message.subject,
    robots: 'noindex',
    body: (
      <>
        <PageHeader
          title={message.subject}
          titleLang={message.locale}
          breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />}
        />
        <DescriptionList items={facts(locale, message)} />
        <Tabs label={t('view.label')} tabs={tabs} />
        <View locale={locale} view={view} mail={mail} path={path} />
      </>
    ),
  });
}

function facts(locale: Locale, message: StoredMail): Description[] {
  const t = mailTexts.in(locale);
  return [
    { term: t('recipient'), description: recipientWords(message) },
    { term: t('state'), description: <StateBadge locale={locale} state={message.state} /> },
    { term: t('queued'), description: <ForumTime locale={locale} at={message.createdAt} /> },
    { term: t('message-id'), description: message.messageId },
  ];
}

interface ViewProps {
  locale: Locale;
  view: MailView;
  mail: ShownMail;
  path: string;
}

function View({ locale, view, mail, path }: ViewProps): VNode {
  const t = mailTexts.in(locale);
  const { message } = mail;
  switch (view) {
    case 'html':
      return (
        <iframe
          class="mail-frame"
          src={`${path}/html`}
          title={t('view.frame')}
          sandbox="allow-popups allow-top-navigation-by-user-activation"
        />
      );
    case 'text':
      return (
        <pre class="verbatim" lang={message.locale}>
          {withLinks(mail.text)}
        </pre>
      );
    case 'calendar':
      return <Download label={t('download')} href={`${path}/calendar`} text={message.calendarBody ?? ''} />;
    case 'source':
      return <Download label={t('download')} href={`${path}/source`} text={mail.source} />;
  }
}

function Download({ label, href, text }: { label: string; href: string; text: string }): VNode {
  return (
    <>
      <pre class="verbatim">{text}</pre>
      <Actions>
        <ButtonLink href={href} download>
          {label}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** As mail programs do with plain text. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part));
