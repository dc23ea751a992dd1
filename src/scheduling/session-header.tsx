import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import type { Session } from '../sessions/session.entity.js';
import { Breadcrumbs } from '../web/components/breadcrumbs.js';
import { PageHeader } from '../web/components/page-header.js';
import { Tabs } from '../web/components/tabs.js';
import { sessionHeaderTexts } from './session-header.texts.js';
import { StateBadge } from './state-badge.js';

const list = '/organizer/sessions';

/** The pages of one session, of which some are those of other features. */
const parts = ['edit', 'agenda', 'panel', 'interpreters', 'documents', 'seats', 'answers'] as const;
export type SessionPart = (typeof parts)[number];

const addressOf = (part: SessionPart, id: string): string =>
  part === 'interpreters' ? `/organizer/interpreters/sessions/${id}` : `${list}/${id}/${part}`;

/** Nobody interprets what does not take place. */
const partsOf = ({ state }: Pick<Session, 'state'>) =>
  parts.filter((part) => part !== 'interpreters' || state !== 'cancelled');

interface HeaderProps {
  locale: Locale;
  session: Pick<Session, 'id' | 'title' | 'state'>;
  current: SessionPart;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The head of an organizer's page of one session, with the way to the others. */
export function SessionHeader({ locale, session, current, lead, actions }: HeaderProps): VNode {
  const t = sessionHeaderTexts.in(locale);
  const title = wordingOf(session.title, locale);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs locale={locale} items={[{ label: t('list'), href: `/${locale}${list}` }]} />
        }
        kicker={<StateBadge locale={locale} state={session.state} />}
        title={title.text}
        titleLang={title.locale === locale ? undefined : title.locale}
        lead={lead}
        actions={actions}
      />
      <Tabs
        label={t('label')}
        tabs={partsOf(session).map((part) => ({
          href: `/${locale}${addressOf(part, session.id)}`,
          label: t(part),
          current: part === current,
        }))}
      />
    </>
  );
}
