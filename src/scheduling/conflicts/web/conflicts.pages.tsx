import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { type Page, page } from '../../../web/page.js';
import { shortDateText } from '../../../web/spoken-times.js';
import { acceptancePath, ConflictLinks, SeverityBadge } from '../conflict-list.js';
import type { ToldConflict } from '../conflict-teller.js';
import { conflictsTexts } from '../conflicts.texts.js';
import { addressOf, type ConflictFilter, select, sortOf } from './conflict-filter.js';
import { ConflictFilters } from './conflict-filters.js';

interface ListProps {
  locale: Locale;
  conflicts: ToldConflict[];
  filter: ConflictFilter;
  notice?: unknown;
}

const notices = ['accepted', 'raised'] as const;

export const conflictsPath = (locale: Locale): string => `/${locale}/organizer/conflicts`;

export function conflictsPage(props: ListProps): Page {
  const { locale, conflicts, filter } = props;
  const t = conflictsTexts.in(locale);
  const said = notices.find((each) => each === props.notice);
  const path = conflictsPath(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.${said}`)} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead', { count: conflicts.filter(({ silenced }) => !silenced).length })}
          actions={
            conflicts.length > 0 && (
              <>
                <ButtonLink href={addressOf(`${path}.xlsx`, filter)} download>
                  {t('as-xlsx')}
                </ButtonLink>
                <ButtonLink href={addressOf(`${path}.csv`, filter)} download>
                  {t('as-csv')}
                </ButtonLink>
              </>
            )
          }
        />
        {conflicts.length > 0 && <ConflictFilters {...props} path={path} />}
        {conflicts.length > 0 && <Selection {...props} rows={select(conflicts, filter, locale)} />}
      </>
    ),
  });
}

function Selection({ locale, filter, rows }: ListProps & { rows: ToldConflict[] }): VNode {
  const t = conflictsTexts.in(locale);
  const path = conflictsPath(locale);
  if (rows.length === 0) {
    return (
      <EmptyState title={t('empty-title')} action={<ButtonLink href={path}>{t('clear')}</ButtonLink>}>
        {t('empty-text')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      locale={locale}
      caption={t('caption', { count: rows.length })}
      columns={columns(locale)}
      rows={rows}
      rowKey={({ key }) => key}
      sort={sortOf(filter)}
      sortHref={(sort) => addressOf(path, filter, sort)}
      dense
    />
  );
}

function columns(locale: Locale): Column<ToldConflict>[] {
  const t = conflictsTexts.in(locale);
  return [
    {
      key: 'severity',
      label: t('column.severity'),
      compact: true,
      sortable: true,
      cell: ({ severity }) => <SeverityBadge locale={locale} severity={severity} />,
    },
    {
      key: 'what',
      label: t('column.what'),
      rowHeader: true,
      sortable: true,
      cell: ({ sentence }) => sentence,
    },
    {
      key: 'time',
      label: t('column.time'),
      compact: true,
      sortable: true,
      cell: ({ sessions: [first] }) => (first?.onDate ? <Day locale={locale} date={first.onDate} /> : '–'),
    },
    {
      key: 'sessions',
      label: t('column.sessions'),
      cell: (conflict) => <ConflictLinks locale={locale} conflict={conflict} />,
    },
    {
      key: 'do',
      label: t('column.do'),
      cell: (conflict) => <Decision locale={locale} conflict={conflict} />,
    },
  ];
}

/** Leads to the board of that day, if it is one of the forum. */
function Day({ locale, date }: { locale: Locale; date: string }): VNode {
  const told = <time datetime={date}>{shortDateText(date, locale)}</time>;
  const isOnBoard = edition.days.some((day) => day.date === date);
  return isOnBoard ? <a href={`/${locale}/organizer/board/${date}`}>{told}</a> : told;
}

function Decision({ locale, conflict }: { locale: Locale; conflict: ToldConflict }): VNode {
  const t = conflictsTexts.in(locale);
  const { key, silenced } = conflict;
  if (!silenced) {
    return <a href={acceptancePath(locale, key)}>{t('accept')}</a>;
  }
  return (
    <>
      <p>{t('accepted-because', { reason: silenced.reason })}</p>
      <Form action={`${conflictsPath(locale)}/objection`} hidden={{ key }}>
        <SubmitButton kind="quiet">{t('raise')}</SubmitButton>
      </Form>
    </>
  );
}
