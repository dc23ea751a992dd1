import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { type Page, page } from '../../../web/page.js';
import type { Told } from '../release-audiences.js';
import type { ToldContext } from '../release-view.js';
import { releasesTexts } from '../releases.texts.js';
import { scheduleChangesTexts } from '../schedule-changes.texts.js';
import type { ToldChange } from '../told-changes.js';

interface Props extends ToldContext {
  locale: Locale;
}

/** Of somebody who has chosen half the programme only the first are named. */
const longestList = 10;

/** Who would be told what by the release, before anybody is. */
export function toldPage(props: Props): Page {
  const { locale, told } = props;
  const t = releasesTexts.in(locale);
  const release = `/${locale}/organizer/release`;
  return page({
    title: t('told'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('title'), href: release }]} />}
          title={t('told')}
          lead={t('told-delay')}
        />
        {told.total === 0 ? (
          <EmptyState title={t('told-none')} />
        ) : (
          <DataTable
            locale={locale}
            caption={t('told')}
            captionHidden
            columns={columnsOf(props)}
            rows={told.items}
            rowKey={({ accountId, way }) => `${accountId} ${way}`}
            dense
          />
        )}
        <Pagination
          locale={locale}
          page={told.page}
          pages={told.pages}
          href={(number) => `${release}/people?page=${String(number)}`}
        />
      </>
    ),
  });
}

function columnsOf({ locale, changes }: Props): Column<Told>[] {
  const t = releasesTexts.in(locale);
  return [
    { key: 'person', label: t('column.person'), rowHeader: true, cell: ({ name }) => name },
    { key: 'way', label: t('column.way'), cell: ({ way }) => t(`way.${way}`) },
    {
      key: 'sessions',
      label: t('column.sessions'),
      cell: ({ sessionIds }) => (
        <Sessions locale={locale} changes={sessionIds.flatMap((id) => changes.get(id) ?? [])} />
      ),
    },
  ];
}

function Sessions({ locale, changes }: { locale: Locale; changes: readonly ToldChange[] }): VNode {
  const t = scheduleChangesTexts.in(locale);
  const more = changes.length - longestList;
  return (
    <ul>
      {changes.slice(0, longestList).map(({ title, aspects }) => (
        <li>
          <span lang={title.locale === locale ? undefined : title.locale}>{title.text}</span>{' '}
          <small>({aspects.map((aspect) => t(`aspect.${aspect}`)).join(', ')})</small>
        </li>
      ))}
      {more > 0 && <li>{releasesTexts.in(locale)('told-more', { count: more })}</li>}
    </ul>
  );
}
