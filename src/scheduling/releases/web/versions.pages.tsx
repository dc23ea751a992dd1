import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Badge } from '../../../web/components/badge.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Pagination } from '../../../web/components/pagination.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { type Page, page } from '../../../web/page.js';
import { releasesTexts } from '../releases.texts.js';
import type { Comparison } from '../version-view.js';
import type { VersionSummary } from '../versions.queries.js';
import { ChangeList } from './change-list.js';
import { originText, releasedText, releaserText } from './version-names.js';

interface VersionsProps {
  locale: Locale;
  versions: readonly VersionSummary[];
}

export function versionsPage({ locale, versions }: VersionsProps): Page {
  const t = releasesTexts.in(locale);
  return page({
    title: t('versions-title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader
          breadcrumbs={<VersionCrumbs locale={locale} within="release" />}
          title={t('versions-title')}
          lead={t('versions-lead')}
        />
        <DataTable
          locale={locale}
          caption={t('versions')}
          captionHidden
          columns={columnsOf(locale, versions[0]?.version.number)}
          rows={versions}
          rowKey={({ version }) => String(version.number)}
        />
        {versions.length > 1 && <CompareForm locale={locale} versions={versions} />}
      </>
    ),
  });
}

export function comparisonPage(props: Comparison & { locale: Locale }): Page {
  const { locale, from, to, changes, changeCount } = props;
  const t = releasesTexts.in(locale);
  const title = t('compare-title', { from, to });
  return page({
    title,
    section: 'organizer',
    body: (
      <>
        <PageHeader
          breadcrumbs={<VersionCrumbs locale={locale} within="versions" />}
          title={title}
          lead={t('changes-count', { count: changeCount })}
        />
        {changes.total === 0 ? (
          <EmptyState title={t('compare-same')} />
        ) : (
          <ChangeList locale={locale} changes={changes.items} hrefOf={(id) => `/${locale}/sessions/${id}`} />
        )}
        <Pagination
          locale={locale}
          page={changes.page}
          pages={changes.pages}
          href={(number) => `${comparisonPath(locale, from, to)}&page=${String(number)}`}
        />
      </>
    ),
  });
}

export const comparisonPath = (locale: Locale, from: number, to: number): string =>
  `/${locale}/organizer/versions/compare?from=${String(from)}&to=${String(to)}`;

export function VersionCrumbs(props: { locale: Locale; within: 'release' | 'versions' }): VNode {
  const { locale, within } = props;
  const t = releasesTexts.in(locale);
  const release = { label: t('title'), href: `/${locale}/organizer/release` };
  const versions = { label: t('versions-title'), href: `/${locale}/organizer/versions` };
  return <Breadcrumbs locale={locale} items={within === 'release' ? [release] : [release, versions]} />;
}

function columnsOf(locale: Locale, current: number | undefined): Column<VersionSummary>[] {
  const t = releasesTexts.in(locale);
  return [
    {
      key: 'number',
      label: t('column.number'),
      rowHeader: true,
      cell: ({ version: { number } }) => (
        <>
          <a href={`/${locale}/organizer/versions/${String(number)}`}>{t('version-title', { number })}</a>{' '}
          {number === current && <Badge tone="success">{t('current')}</Badge>}
        </>
      ),
    },
    { key: 'released', label: t('column.released'), cell: ({ version }) => releasedText(version, locale) },
    { key: 'by', label: t('column.by'), cell: (summary) => releaserText(summary, locale) },
    {
      key: 'count',
      label: t('column.count'),
      numeric: true,
      cell: ({ sessionCount }) => String(sessionCount),
    },
    {
      key: 'note',
      label: t('column.note'),
      cell: ({ version }) =>
        version.note ? wordingOf(version.note, locale).text : originText(version, locale),
    },
  ];
}

function CompareForm({ locale, versions }: VersionsProps): VNode {
  const t = releasesTexts.in(locale);
  const options = versions.map(({ version: { number } }) => ({
    value: String(number),
    label: t('version-title', { number }),
  }));
  return (
    <Section title={t('compare')} id="compare">
      <Form action={`/${locale}/organizer/versions/compare`} method="get">
        <SelectField name="from" label={t('compare-from')} options={options} value={options[1]?.value} />
        <SelectField name="to" label={t('compare-to')} options={options} value={options[0]?.value} />
        <Actions>
          <SubmitButton kind="secondary">{t('compare-submit')}</SubmitButton>
          <ButtonLink kind="quiet" href={`/${locale}/programme/changes`}>
            {t('changes-log')}
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  );
}
