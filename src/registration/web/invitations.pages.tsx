import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { ButtonLink, SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Filters } from '../../web/components/filters.js';
import { ActionForm } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { type Page, page } from '../../web/page.js';
import { atVenue, longDate } from '../form/form-dates.js';
import { manageInvitationsTexts } from '../invitations/manage-invitations.texts.js';
import type { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';
import {
  type ShownInvitationState,
  shownInvitationStates,
  shownStateOf,
} from '../invitations/registration-invitation.states.js';
import type { InvitationFilter } from '../invitations/registration-invitations.queries.js';

export const invitationTones: Record<ShownInvitationState, BadgeTone> = {
  not_sent: 'warning',
  sent: 'info',
  opened: 'info',
  used: 'success',
  revoked: 'neutral',
  lapsed: 'neutral',
};

interface InvitationsPageProps {
  locale: Locale;
  filter: InvitationFilter;
  counts: Record<ShownInvitationState, number>;
  rows: readonly RegistrationInvitation[];
  total: number;
  page: number;
  pages: number;
  now: Date;
  /** How many have just been sent. */
  sent: number | undefined;
}

export function invitationsPage(props: InvitationsPageProps): Page {
  const { locale, filter, counts, total, now, sent } = props;
  const t = manageInvitationsTexts.in(locale);
  const path = `/${locale}/organizer/registration-invitations`;
  const hasAny = Object.values(counts).some((count) => count > 0);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {sent !== undefined && <Notice tone="success" title={t('done.sent', { count: sent })} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            <>
              <ButtonLink kind="primary" href={`${path}/new`}>
                {t('invite')}
              </ButtonLink>
              {counts.not_sent > 0 && (
                <ActionForm action={`${path}/sending`}>
                  <SubmitButton kind="secondary">{t('send-unsent', { count: counts.not_sent })}</SubmitButton>
                </ActionForm>
              )}
            </>
          }
        />
        {hasAny && <InvitationFilters locale={locale} filter={filter} counts={counts} path={path} />}
        {total === 0 ? (
          <EmptyState title={t(hasAny ? 'none-found' : 'nobody-yet')} />
        ) : (
          <>
            <DataTable
              locale={locale}
              caption={t('title')}
              captionHidden
              rows={props.rows}
              rowKey={({ id }) => id}
              columns={columnsFor(locale, path, now)}
              dense
            />
            <Pagination
              locale={locale}
              page={props.page}
              pages={props.pages}
              href={(number) => addressOf(path, filter, number)}
            />
          </>
        )}
        <p class="field-hint">{t('state-meaning')}</p>
      </>
    ),
  });
}

function InvitationFilters(props: {
  locale: Locale;
  filter: InvitationFilter;
  counts: Record<ShownInvitationState, number>;
  path: string;
}): VNode {
  const { locale, filter, counts, path } = props;
  const t = manageInvitationsTexts.in(locale);
  const isFiltered = Boolean(filter.search) || filter.state !== undefined || filter.category !== undefined;
  return (
    <Filters
      action={path}
      label={t('title')}
      submitLabel={t('filter')}
      {...(isFiltered ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField name="q" label={t('search')} value={filter.search ?? ''} />
      <SelectField
        name="state"
        label={t('state')}
        placeholder={t('all-states')}
        value={filter.state ?? ''}
        options={shownInvitationStates.map((state) => ({
          value: state,
          label: `${t(`state.${state}`)} (${String(counts[state])})`,
        }))}
      />
      <SelectField
        name="category"
        label={t('category')}
        placeholder={t('all-groups')}
        value={filter.category ?? ''}
        options={participantCategoryCodes.map((code) => ({
          value: code,
          label: categoryTexts.in(locale)(code),
        }))}
      />
    </Filters>
  );
}

function columnsFor(locale: Locale, path: string, now: Date): Column<RegistrationInvitation>[] {
  const t = manageInvitationsTexts.in(locale);
  return [
    {
      key: 'person',
      label: t('person'),
      rowHeader: true,
      cell: ({ id, name, email }) => (
        <>
          <a href={`${path}/${id}`}>{name ?? email}</a>
          {name && <div>{email}</div>}
        </>
      ),
    },
    { key: 'category', label: t('category'), cell: ({ category }) => categoryTexts.in(locale)(category) },
    {
      key: 'state',
      label: t('state'),
      compact: true,
      cell: (invitation) => {
        const state = shownStateOf(invitation, now);
        return <Badge tone={invitationTones[state]}>{t(`state.${state}`)}</Badge>;
      },
    },
    {
      key: 'sent',
      label: `${t('sent')} (${edition.zone})`,
      compact: true,
      cell: ({ sentAt }) => (sentAt ? atVenue(locale, sentAt) : '–'),
    },
    {
      key: 'expires',
      label: t('expired'),
      compact: true,
      cell: ({ expiresOn }) => longDate(locale, expiresOn),
    },
  ];
}

function addressOf(path: string, { search, state, category }: InvitationFilter, number: number): string {
  const entries = Object.entries({ q: search, state, category, page: String(number) });
  const given = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${path}?${new URLSearchParams(given).toString()}`;
}
