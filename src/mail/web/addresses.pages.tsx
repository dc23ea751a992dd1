import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { SubmitButton } from '../../web/components/button.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ActionForm } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { type Page, page } from '../../web/page.js';
import type { AddressTrouble } from '../address-trouble.entity.js';
import { InboxTabs } from './inbox.pages.js';
import { inboxTexts } from './inbox.texts.js';
import { correctionOf } from './mail-actions.js';
import { ForumTime } from './mail-marks.js';

export function addressesPage({ locale, addresses }: { locale: Locale; addresses: AddressTrouble[] }): Page {
  const t = inboxTexts.in(locale);
  return page({
    title: t('addresses.title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('addresses.title')} lead={t('addresses.lead')} />
        <InboxTabs locale={locale} current="addresses" />
        {addresses.length === 0 ? (
          <EmptyState title={t('addresses.empty')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('addresses.caption', { total: addresses.length })}
            columns={columns(locale)}
            rows={addresses}
            rowKey={({ addressKey }) => addressKey}
            dense
          />
        )}
      </>
    ),
  });
}

function columns(locale: Locale): Column<AddressTrouble>[] {
  const t = inboxTexts.in(locale);
  return [
    {
      key: 'address',
      label: t('addresses.address'),
      rowHeader: true,
      cell: ({ address, addressKey }) => (
        <a href={`/${locale}/organizer/outbox?${new URLSearchParams({ q: addressKey }).toString()}`}>
          {address}
        </a>
      ),
    },
    {
      key: 'reason',
      label: t('addresses.reason'),
      cell: ({ lastStatus, lastReason }) => `${lastStatus} ${lastReason}`.trim(),
    },
    { key: 'bounces', label: t('addresses.bounces'), numeric: true, cell: ({ bounces }) => bounces },
    { key: 'delays', label: t('addresses.delays'), numeric: true, cell: ({ delays }) => delays },
    {
      key: 'last',
      label: t('addresses.last'),
      compact: true,
      cell: ({ lastAt }) => <ForumTime locale={locale} at={lastAt} />,
    },
    {
      key: 'state',
      label: t('addresses.state'),
      cell: ({ isSuppressed }) => (
        <Badge tone={isSuppressed ? 'danger' : 'neutral'}>
          {t(isSuppressed ? 'addresses.suppressed' : 'addresses.open')}
        </Badge>
      ),
    },
    {
      key: 'action',
      label: t('addresses.action'),
      compact: true,
      cell: (trouble) => trouble.isSuppressed && <Remedies locale={locale} trouble={trouble} />,
    },
  ];
}

function Remedies({ locale, trouble }: { locale: Locale; trouble: AddressTrouble }): VNode {
  const t = inboxTexts.in(locale);
  const { address, addressKey } = trouble;
  return (
    <>
      <ActionForm action={`/${locale}/organizer/addresses/lifting`} hidden={{ addressKey }}>
        <SubmitButton kind="secondary" small>
          <span aria-hidden="true">{t('addresses.lift')}</span>
          <span class="visually-hidden">{t('addresses.lift-for', { address })}</span>
        </SubmitButton>
      </ActionForm>
      <p>
        <a href={correctionOf(locale, address)}>
          <span aria-hidden="true">{t('addresses.correct')}</span>
          <span class="visually-hidden">{t('addresses.correct-for', { address })}</span>
        </a>
      </p>
    </>
  );
}
