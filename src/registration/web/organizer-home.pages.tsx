import type { VNode } from 'preact';
import {
  participantCategoryCodes,
  type ParticipantCategoryCode,
} from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ButtonLink } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Figures } from '../../web/components/figures.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { registrationStates, type RegistrationState } from '../registration.states.js';
import type { RegistrationRow } from '../registrations.queries.js';
import { registrationColumns } from './manage-registrations.pages.js';

interface Count {
  category: ParticipantCategoryCode;
  state: RegistrationState;
  count: number;
}

interface HomeProps {
  locale: Locale;
  counts: Count[];
  /** How many need attention. */
  attention: number;
  /** Those that wait for a decision, newest first. */
  latest: RegistrationRow[];
}

const stateKeys = {
  submitted: 'home-submitted',
  awaiting_focal_point: 'home-awaiting_focal_point',
  under_review: 'home-under_review',
  waiting: 'home-waiting',
  approved: 'home-approved',
  declined: 'home-declined',
  withdrawn: 'home-withdrawn',
} as const;

const sum = (counts: Count[]): number => counts.reduce((total, { count }) => total + count, 0);

/** What waits for a decision, and how many there are of each kind; every figure says what it counts. */
export function organizerHomePage({ locale, counts, attention, latest }: HomeProps): Page {
  const t = manageRegistrationsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  return page({
    title: t('home-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={t('home-title')} lead={t('home-lead')} />
        <Figures
          items={[
            ...registrationStates.map((state) => ({
              label: t(stateKeys[state]),
              value: number.format(sum(counts.filter((count) => count.state === state))),
              href: `${listPath(locale)}?state=${state}`,
            })),
            {
              label: decisionsTexts.in(locale)('home-attention'),
              value: number.format(attention),
              href: `${listPath(locale)}?attention=yes`,
            },
          ]}
        />
        <p>{t('home-counted')}</p>
        <Section
          title={t('home-latest')}
          actions={<ButtonLink href={listPath(locale)}>{t('clear')}</ButtonLink>}
        >
          <Latest locale={locale} rows={latest} />
        </Section>
        <Section title={t('home-by-category')}>
          <CountsByCategory locale={locale} counts={counts} />
        </Section>
      </>
    ),
  });
}

const listPath = (locale: Locale): string => `/${locale}/organizer/registrations`;

function Latest({ locale, rows }: { locale: Locale; rows: RegistrationRow[] }): VNode {
  const t = manageRegistrationsTexts.in(locale);
  if (rows.length === 0) return <EmptyState title={t('found', { count: 0 })} />;
  return (
    <DataTable
      locale={locale}
      caption={t('home-latest')}
      captionHidden
      columns={registrationColumns(locale).map((column) => ({ ...column, sortable: false }))}
      rows={rows}
      rowKey={(row) => row.id}
      dense
    />
  );
}

function CountsByCategory({ locale, counts }: { locale: Locale; counts: Count[] }): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const ofCategory = (code: ParticipantCategoryCode) => counts.filter(({ category }) => category === code);
  const name = (code: ParticipantCategoryCode) => categoryTexts.in(locale)(code);
  return (
    <DataTable
      locale={locale}
      caption={t('home-by-category')}
      captionHidden
      rows={participantCategoryCodes}
      rowKey={(code) => code}
      columns={[
        {
          key: 'category',
          label: t('category'),
          rowHeader: true,
          cell: (code) => <a href={`${listPath(locale)}?category=${code}`}>{name(code)}</a>,
        },
        ...registrationStates.map((state) => ({
          key: state,
          label: t(stateKeys[state]),
          numeric: true,
          cell: (code: ParticipantCategoryCode) =>
            number.format(sum(ofCategory(code).filter((count) => count.state === state))),
        })),
        {
          key: 'total',
          label: t('total'),
          numeric: true,
          cell: (code) => number.format(sum(ofCategory(code))),
        },
      ]}
      dense
    />
  );
}
