import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import { smallestShownCount } from '../../../../config/statistics.js';
import { dateFormat } from '../../../kernel/i18n/date-format.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../../web/components/button.js';
import { DescriptionList } from '../../../web/components/description-list.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { Tabs } from '../../../web/components/tabs.js';
import { type Page, page } from '../../../web/page.js';
import { type CountTable as Counted, type Dimension, dimensions } from '../count-tables.js';
import { definitionOf, rowName } from '../statistics-words.js';
import type { Statistics } from '../statistics.service.js';
import { statisticsTexts } from '../statistics.texts.js';
import { CountChart } from './count-chart.js';
import { CountTable } from './count-table.js';

interface Props {
  locale: Locale;
  statistics: Statistics;
}

/** Of these the rows do not add up to the whole. */
const overlapping: readonly Counted['dimension'][] = ['special-needs', 'attends-on'];

export function organizerStatisticsPage({ locale, statistics, by }: Props & { by: Dimension }): Page {
  const t = statisticsTexts.in(locale);
  const path = `/${locale}/organizer/statistics`;
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        <Header locale={locale} statistics={statistics} lead={t('lead', { forum: edition.name[locale] })} />
        <Tabs
          label={t('by')}
          tabs={dimensions.map((dimension) => ({
            href: `${path}?by=${dimension}`,
            label: t(`dimension.${dimension}`),
            current: dimension === by,
          }))}
        />
        <CountSection locale={locale} statistics={statistics} dimension={by} />
        <Definitions locale={locale} statistics={statistics} />
        <Downloads locale={locale} path={path} />
      </>
    ),
  });
}

export function publicStatisticsPage({ locale, statistics }: Props): Page {
  const t = statisticsTexts.in(locale);
  return page({
    title: t('title'),
    body: (
      <>
        <Header
          locale={locale}
          statistics={statistics}
          lead={t('public-lead', { forum: edition.name[locale] })}
        />
        <Definitions locale={locale} statistics={statistics} />
        {statistics.tables
          .filter(({ dimension }) => dimension !== 'all')
          .map(({ dimension }) => (
            <CountSection locale={locale} statistics={statistics} dimension={dimension} />
          ))}
        <Downloads locale={locale} path={`/${locale}/statistics`} />
      </>
    ),
  });
}

function Header({ locale, statistics, lead }: Props & { lead: string }): VNode {
  const t = statisticsTexts.in(locale);
  const moment = dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: edition.zone,
  }).format(statistics.countedAt);
  return (
    <>
      <PageHeader title={t('title')} lead={lead} />
      <p>{t('counted-at', { moment: `${moment} (${edition.zone})` })}</p>
    </>
  );
}

function CountSection({ locale, statistics, dimension }: Props & { dimension: Counted['dimension'] }): VNode {
  const t = statisticsTexts.in(locale);
  const { tables, members, stages } = statistics;
  const all = tables.find((each) => each.dimension === 'all')?.rows[0];
  const counted = tables.find((each) => each.dimension === dimension)?.rows ?? [];
  const rows = dimension === 'member' ? counted.filter(({ counts }) => counts.registered !== 0) : counted;
  const title = t(`dimension.${dimension}`);
  const nameOf = (key: string) => rowName(locale, dimension, key, members);
  return (
    <Section title={title} id={dimension}>
      <p>{definitionOf(locale, dimension)}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <CountChart locale={locale} rows={rows} nameOf={nameOf} />
          <CountTable
            {...{ locale, caption: title, rows, stages, nameOf }}
            total={overlapping.includes(dimension) ? undefined : all}
          />
        </>
      )}
      {dimension === 'member' && <p>{t('members-left-out', { count: counted.length - rows.length })}</p>}
    </Section>
  );
}

/** What each column counts: two numbers can be compared only by those who know. */
function Definitions({ locale, statistics: { stages, isReduced } }: Props): VNode {
  const t = statisticsTexts.in(locale);
  return (
    <Section title={t('stages')} id="definitions">
      <p>{definitionOf(locale, 'all')}</p>
      <DescriptionList
        items={stages.map((stage) => ({
          term: t(`stage.${stage}`),
          description: t(`stage.${stage}.definition`),
        }))}
      />
      {isReduced && <p>{t('hidden-note', { most: smallestShownCount - 1 })}</p>}
      {stages.includes('draft') && <p>{t('not-counted-note')}</p>}
    </Section>
  );
}

function Downloads({ locale, path }: { locale: Locale; path: string }): VNode {
  const t = statisticsTexts.in(locale);
  return (
    <Section title={t('downloads')}>
      <Actions>
        <ButtonLink href={`${path}.csv`}>{t('download-csv')}</ButtonLink>
        <ButtonLink href={`${path}.xlsx`}>{t('download-xlsx')}</ButtonLink>
      </Actions>
    </Section>
  );
}
