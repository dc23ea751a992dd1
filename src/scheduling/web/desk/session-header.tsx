import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { Session } from '../../../sessions/session.entity.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tabs } from '../../../web/components/tabs.js';
import { titleIn } from '../item-parts.js';
import { organizerSessionsTexts } from '../organizer-sessions.texts.js';
import { StateBadge } from '../session-columns.js';
import { deskTexts } from './desk.texts.js';

/** The pages of one session, of which `panel` and `answers` are those of other features. */
const parts = ['edit', 'agenda', 'panel', 'documents', 'seats', 'answers'] as const;
export type SessionPart = (typeof parts)[number];

interface HeaderProps {
  locale: Locale;
  session: Pick<Session, 'id' | 'title' | 'state'>;
  current: SessionPart;
  lead?: string;
  actions?: ComponentChildren;
}

/** The head of an organizer's page of one session, with the way to the others. */
export function SessionHeader({ locale, session, current, lead, actions }: HeaderProps): VNode {
  const t = deskTexts.in(locale);
  const list = { label: organizerSessionsTexts.in(locale)('title'), href: `/${locale}/organizer/sessions` };
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs locale={locale} items={[list]} />}
        kicker={<StateBadge locale={locale} state={session.state} />}
        {...titleIn(locale, session)}
        lead={lead}
        actions={actions}
      />
      <Tabs
        label={t('tab.label')}
        tabs={parts.map((part) => ({
          href: `${list.href}/${session.id}/${part}`,
          label: t(`tab.${part}`),
          current: part === current,
        }))}
      />
    </>
  );
}
