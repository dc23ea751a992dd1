import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import type { HeldCalendar } from '../calendar-steering.service.js';
import type { Invitation } from '../invitation.entity.js';
import { attendanceTexts } from './attendance.texts.js';
import { participantCalendarTexts } from './participant-calendar.texts.js';

interface ParticipantCalendarProps {
  locale: Locale;
  held: HeldCalendar;
  notice?: 'reset' | 'revoked' | undefined;
}

export function participantCalendarPage({ locale, held, notice }: ParticipantCalendarProps): Page {
  const { invitee, invitations } = held;
  const t = participantCalendarTexts.in(locale);
  const title = t('title', { name: invitee.name });
  const record = {
    label: t('back', { reference: invitee.reference }),
    href: `/${locale}/organizer/registrations/${invitee.registrationId}`,
  };
  return page({
    title,
    section: 'organizer',
    body: (
      <>
        {notice && <Notice tone="success" title={t(`notice.${notice}`)} live />}
        <PageHeader
          title={title}
          lead={t('lead')}
          breadcrumbs={<Breadcrumbs locale={locale} items={[record, { label: title }]} />}
        />
        <Keeping locale={locale} held={held} />
        <Feed locale={locale} held={held} />
        <Section title={t('invitations-title')}>
          {invitations.length === 0 ? (
            <EmptyState title={t('invitations-none')} />
          ) : (
            <DataTable
              locale={locale}
              caption={t('invitations-title')}
              captionHidden
              columns={columns(locale)}
              rows={invitations}
              rowKey={({ id }) => id}
              dense
            />
          )}
        </Section>
      </>
    ),
  });
}

function Keeping({ locale, held: { invitee } }: ParticipantCalendarProps): VNode {
  const t = participantCalendarTexts.in(locale);
  const { address, delivery, zone } = invitee;
  const correction = `/${locale}/organizer/address-correction?${new URLSearchParams({ from: address }).toString()}`;
  return (
    <>
      <DescriptionList
        items={[
          { term: t('delivery'), description: t(`delivery.${delivery}`) },
          { term: t('zone'), description: zone ?? t('zone-none') },
          { term: t('address'), description: address },
        ]}
      />
      <p>
        <a href={correction}>{t('correct-address')}</a>
      </p>
    </>
  );
}

function Feed({ locale, held: { invitee, feeds } }: ParticipantCalendarProps): VNode {
  const t = participantCalendarTexts.in(locale);
  const alive = feeds.find(({ revokedAt }) => revokedAt === null);
  const path = `/${locale}/organizer/registrations/${invitee.registrationId}/calendar`;
  return (
    <Section title={t('feed-title')}>
      <p>
        {alive
          ? t('feed-alive', { version: alive.version, at: momentText(alive.createdAt, locale) })
          : t('feed-none')}{' '}
        {t('feed-former', { count: feeds.length - (alive ? 1 : 0) })}
      </p>
      {invitee.state === 'approved' && <p>{t('reset-text')}</p>}
      {alive && <p>{t('revoke-text')}</p>}
      <Actions>
        {invitee.state === 'approved' && (
          <ActionForm action={`${path}/reset`}>
            <SubmitButton>{t('reset')}</SubmitButton>
          </ActionForm>
        )}
        {alive && (
          <ActionForm action={`${path}/revocation`}>
            <SubmitButton kind="danger">{t('revoke')}</SubmitButton>
          </ActionForm>
        )}
      </Actions>
    </Section>
  );
}

function columns(locale: Locale): Column<Invitation>[] {
  const t = participantCalendarTexts.in(locale);
  return [
    {
      key: 'what',
      label: t('what'),
      rowHeader: true,
      cell: ({ content }) => content.facts.find(({ key }) => key === 'title')?.value ?? '',
    },
    {
      key: 'state',
      label: t('state'),
      cell: ({ state }) => (
        <Badge tone={state === 'requested' ? 'success' : 'neutral'}>{t(`state.${state}`)}</Badge>
      ),
    },
    { key: 'version', label: t('version'), numeric: true, cell: ({ sequence }) => sequence + 1 },
    {
      key: 'answer',
      label: t('answer'),
      cell: ({ partstat }) => attendanceTexts.in(locale)(`answer.${partstat}`),
    },
    { key: 'sent', label: t('sent'), compact: true, cell: ({ stampedAt }) => momentText(stampedAt, locale) },
  ];
}

const momentText = (at: Date, locale: Locale): string => dayAndTimeText(at, null, edition.zone, locale);
