import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import type { ListedInvitation } from '../invitations/invitations-list.queries.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { titleText } from '../session-facts.js';
import { invitationTones } from './speaking-marks.js';

export function invitationsListPage(locale: Locale, rows: readonly ListedInvitation[]): Page {
  const t = manageSpeakingTexts.in(locale);
  const list = { label: t('list-title'), href: `/${locale}/organizer/speakers` };
  return page({
    title: t('invitations'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[list]} />}
          title={t('invitations')}
          lead={t('invitations-lead')}
        />
        {rows.length === 0 ? (
          <EmptyState title={t('invitations-empty')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('invitations')}
            captionHidden
            columns={columnsIn(locale)}
            rows={rows}
            rowKey={({ invitation }) => invitation.id}
            dense
          />
        )}
      </>
    ),
  });
}

function columnsIn(locale: Locale): Column<ListedInvitation>[] {
  const t = manageSpeakingTexts.in(locale);
  const at = (instant: Date | null) => (instant ? dayAndTimeText(instant, null, edition.zone, locale) : '');
  return [
    {
      key: 'speaker',
      label: t('speaker'),
      rowHeader: true,
      cell: ({ invitation, name }) => (
        <a href={`/${locale}/organizer/speakers/${invitation.speakerId}`}>{name}</a>
      ),
    },
    {
      key: 'session',
      label: t('session'),
      cell: ({ invitation, title }) => (
        <a href={`/${locale}/organizer/sessions/${invitation.sessionId}/panel`}>
          {titleText({ title }, locale)}
        </a>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ invitation: { state } }) => <Badge tone={invitationTones[state]}>{t(`state.${state}`)}</Badge>,
    },
    { key: 'asked', label: t('asked-at'), cell: ({ invitation }) => at(invitation.sentAt) },
    { key: 'answered', label: t('answered-at'), cell: ({ invitation }) => at(invitation.answeredAt) },
  ];
}
