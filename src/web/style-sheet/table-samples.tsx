import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../components/badge.js';
import { ButtonLink } from '../components/button.js';
import { Card, CardGrid } from '../components/card.js';
import { type Column, DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Figures } from '../components/figures.js';
import { Filters } from '../components/filters.js';
import { Pagination } from '../components/pagination.js';
import { Section } from '../components/section.js';
import { SelectField } from '../components/select-field.js';
import { TextField } from '../components/text-field.js';
import type { StyleSheetText } from './style-sheet.texts.js';

interface SampleRow {
  reference: string;
  name: string;
  category: 'member' | 'organization' | 'civilSociety';
  state: 'submitted' | 'approved' | 'waitlisted' | 'declined';
  received: string;
  seats: number;
}

const rows: SampleRow[] = [
  row('APUF-0001', 'Aigerim Example', 'member', 'approved', '2023-09-04', 12),
  row(
    'APUF-0002',
    'José María de los Ángeles Example-Fernández',
    'organization',
    'submitted',
    '2023-09-12',
    1,
  ),
  row('APUF-0003', '김예시', 'civilSociety', 'waitlisted', '2023-09-13', 1),
  row('APUF-0004', 'Тестов Пример', 'member', 'declined', '2023-09-15', 104),
];

const tones: Record<SampleRow['state'], BadgeTone> = {
  submitted: 'info',
  approved: 'success',
  waitlisted: 'warning',
  declined: 'danger',
};

export function TableSample({ t, locale }: { t: StyleSheetText; locale: Locale }): VNode {
  return (
    <Section title={t('tables')}>
      <Filters
        action="#"
        label={t('search')}
        submitLabel={t('apply')}
        clear={{ href: '#', label: t('clear') }}
        hidden={{ sort: 'name' }}
      >
        <TextField name="q" label={t('search')} inputMode="search" />
        <SelectField
          name="state"
          label={t('state')}
          options={[
            { value: 'submitted', label: t('submitted') },
            { value: 'approved', label: t('approved') },
          ]}
        />
      </Filters>
      <DataTable
        locale={locale}
        caption={t('registrations')}
        columns={columnsOf(t)}
        rows={rows}
        rowKey={({ reference }) => reference}
        sort={{ key: 'name', direction: 'ascending' }}
        sortHref={({ key, direction }) => `?sort=${key}&direction=${direction}#`}
        dense
      />
      <Pagination locale={locale} page={2} pages={7} href={(page) => `?page=${page}`} />
      <div class="section">
        <EmptyState title={t('nothing')} action={<ButtonLink href="#">{t('clear')}</ButtonLink>}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      </div>
    </Section>
  );
}

const columnsOf = (t: StyleSheetText): Column<SampleRow>[] => [
  {
    key: 'name',
    label: t('name'),
    cell: ({ name }) => <a href="#">{name}</a>,
    sortable: true,
    rowHeader: true,
  },
  { key: 'reference', label: t('reference'), cell: ({ reference }) => reference, compact: true },
  { key: 'category', label: t('category'), cell: ({ category }) => t(category) },
  {
    key: 'state',
    label: t('state'),
    cell: ({ state }) => <Badge tone={tones[state]}>{t(state)}</Badge>,
    sortable: true,
    compact: true,
  },
  {
    key: 'received',
    label: t('received'),
    cell: ({ received }) => <time datetime={received}>{received}</time>,
    sortable: true,
    compact: true,
  },
  { key: 'seats', label: t('seats'), cell: ({ seats }) => seats, numeric: true },
];

export const FigureSamples = ({ t }: { t: StyleSheetText }): VNode => (
  <Section title={t('figures')}>
    <Figures
      items={[
        { label: t('registrations'), value: '2,347', href: '#' },
        { label: t('approved'), value: '1,980', href: '#' },
        { label: t('waiting'), value: '214', href: '#' },
        { label: t('delegations'), value: '53' },
      ]}
    />
  </Section>
);

export const CardSamples = ({ t }: { t: StyleSheetText }): VNode => (
  <Section title={t('cards')}>
    <CardGrid>
      <Card title={t('planning')} href="#" meta={t('track')}>
        <p>{t('heroLead')}</p>
      </Card>
      <Card title={t('climate')} href="#" meta={t('track')}>
        <p>{t('prose')}</p>
      </Card>
      <Card title={t('registrations')} actions={<ButtonLink href="#">{t('more')}</ButtonLink>} />
    </CardGrid>
  </Section>
);

function row(
  reference: string,
  name: string,
  category: SampleRow['category'],
  state: SampleRow['state'],
  received: string,
  seats: number,
): SampleRow {
  return { reference, name, category, state, received, seats };
}
