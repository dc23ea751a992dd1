import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { Figures } from '../../../web/components/figures.js';
import { Section } from '../../../web/components/section.js';
import { newsWays, type Told } from '../release-audiences.js';
import { releasesTexts } from '../releases.texts.js';
import type { ToldChange } from '../told-changes.js';

interface Props {
  locale: Locale;
  told: readonly Told[];
  changes: readonly ToldChange[];
}

/** More names than these are counted only. */
const longestList = 50;

/** Who will be told what by the release, before anybody is. */
export function ToldPeople({ locale, told, changes }: Props): VNode {
  const t = releasesTexts.in(locale);
  const people = new Set(told.map(({ accountId }) => accountId)).size;
  return (
    <Section title={t('told')} id="told">
      {people === 0 ? (
        <p>{t('told-none')}</p>
      ) : (
        <>
          <p>{t('told-lead', { count: people })}</p>
          <Figures items={figuresOf(told, locale)} />
          <p>{t('told-delay')}</p>
          <details>
            <summary>{t('told-list')}</summary>
            <Names locale={locale} told={told} changes={changes} />
          </details>
        </>
      )}
    </Section>
  );
}

const figuresOf = (told: readonly Told[], locale: Locale) =>
  newsWays.flatMap((way) => {
    const people = new Set(told.filter((one) => one.way === way).map(({ accountId }) => accountId));
    if (people.size === 0) return [];
    const value = new Intl.NumberFormat(locale).format(people.size);
    return [{ label: releasesTexts.in(locale)(`way.${way}`), value }];
  });

function Names({ locale, told, changes }: Props): VNode {
  const t = releasesTexts.in(locale);
  const titles = new Map(changes.map(({ sessionId, title }) => [sessionId, title]));
  const columns: Column<Told>[] = [
    { key: 'person', label: t('column.person'), rowHeader: true, cell: ({ name }) => name },
    { key: 'way', label: t('column.way'), cell: ({ way }) => t(`way.${way}`) },
    {
      key: 'sessions',
      label: t('column.sessions'),
      cell: ({ sessionIds }) => sessionIds.map((id) => titles.get(id)?.text ?? id).join('; '),
    },
  ];
  const more = told.length - longestList;
  return (
    <>
      <DataTable
        locale={locale}
        caption={t('told')}
        captionHidden
        columns={columns}
        rows={told.slice(0, longestList)}
        rowKey={({ accountId, way }) => `${accountId} ${way}`}
        dense
      />
      {more > 0 && <p>{t('told-more', { count: more })}</p>}
    </>
  );
}
