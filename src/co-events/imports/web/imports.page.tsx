import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { localDate } from '../../../kernel/zoned-time.js';
import { DataTable } from '../../../web/components/data-table.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { dateText } from '../../../web/spoken-times.js';
import type { IcalSource } from '../../ical-source.entity.js';
import type { CoEventSheet } from '../co-event-sheet.entity.js';
import { importTexts } from '../imports.texts.js';
import { sheetTexts } from '../sheet.texts.js';
import { CalendarFields } from './calendar-form.page.js';
import { readText } from './calendar.pages.js';
import { SheetFields } from './sheet-form.page.js';

interface ImportsProps {
  locale: Locale;
  sources: readonly IcalSource[];
  sheets: readonly Pick<CoEventSheet, 'id' | 'name' | 'state' | 'createdAt'>[];
}

export function importsPage(props: ImportsProps): Page {
  const { locale } = props;
  const t = importTexts.in(locale);
  return page({
    title: t('title'),
    section: 'hosts',
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <Calendars {...props} />
        <Sheets {...props} />
        <Section title={t('calendar-title')} id="calendar">
          <p>{t('calendar-lead')}</p>
          <CalendarFields locale={locale} />
        </Section>
        <Section title={sheetTexts.in(locale)('title')} id="sheet">
          <p>{sheetTexts.in(locale)('lead')}</p>
          <SheetFields locale={locale} />
        </Section>
      </>
    ),
  });
}

function Calendars({ locale, sources }: ImportsProps): VNode | null {
  if (sources.length === 0) return null;
  const t = importTexts.in(locale);
  return (
    <Section title={t('calendars-title')}>
      <DataTable
        locale={locale}
        caption={t('calendars-title')}
        captionHidden
        rows={sources}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'url',
            label: t('url'),
            cell: ({ id, url }) => (
              <a class="web-link" href={`/${locale}/hosts/imports/calendars/${id}`}>
                {url}
              </a>
            ),
            rowHeader: true,
          },
          { key: 'state', label: t('state'), cell: ({ state }) => t(`source.${state}`) },
          { key: 'read', label: t('last-read'), cell: (source) => readText(source, locale) },
        ]}
      />
    </Section>
  );
}

function Sheets({ locale, sheets }: ImportsProps): VNode | null {
  if (sheets.length === 0) return null;
  const t = sheetTexts.in(locale);
  return (
    <Section title={t('sheets-title')}>
      <DataTable
        locale={locale}
        caption={t('sheets-title')}
        captionHidden
        rows={sheets}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('sheet-name'),
            cell: ({ id, name }) => (
              <a href={`/${locale}/hosts/imports/sheets/${id}`} dir="auto">
                {name}
              </a>
            ),
            rowHeader: true,
          },
          { key: 'state', label: importTexts.in(locale)('state'), cell: ({ state }) => t(`state.${state}`) },
          {
            key: 'at',
            label: t('handed-in'),
            cell: ({ createdAt }) => dateText(localDate(createdAt, edition.zone), locale),
          },
        ]}
      />
    </Section>
  );
}
