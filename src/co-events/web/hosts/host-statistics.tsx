import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { CopyField } from '../../../web/components/copy-field.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Figures } from '../../../web/components/figures.js';
import { Section } from '../../../web/components/section.js';
import { dateText } from '../../../web/spoken-times.js';
import { titleIn } from '../../co-event-words.js';
import type { HostedRecord } from '../../hosting/hosted-co-events.queries.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import { feedPathIn } from '../calendar-offer.js';
import type { HostedProps } from './hosted-co-event.pages.js';

/** How it is noticed, counted without following anybody. */
export function Statistics({ locale, record }: { locale: Locale; record: HostedRecord }): VNode {
  const t = hostingTexts.in(locale);
  const { counts, reminders } = record;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const sum = (column: 'views' | 'downloads') => counts.reduce((total, each) => total + each[column], 0);
  return (
    <Section title={t('statistics')} id="statistics">
      <p>{t('statistics-text')}</p>
      <Figures
        items={[
          { label: t('views'), value: number(sum('views')) },
          { label: t('downloads'), value: number(sum('downloads')) },
          { label: t('reminders'), value: number(reminders) },
        ]}
      />
      {counts.length > 0 && (
        <details class="disclosure">
          <summary>{t('by-day')}</summary>
          <DataTable
            locale={locale}
            caption={t('by-day')}
            captionHidden
            dense
            rows={counts}
            rowKey={({ onDate }) => onDate}
            columns={[
              {
                key: 'day',
                label: t('day'),
                rowHeader: true,
                cell: ({ onDate }) => dateText(onDate, locale),
              },
              { key: 'views', label: t('views'), numeric: true, cell: ({ views }) => number(views) },
              {
                key: 'downloads',
                label: t('downloads'),
                numeric: true,
                cell: ({ downloads }) => number(downloads),
              },
            ]}
          />
        </details>
      )}
    </Section>
  );
}

/** Its own list for a page elsewhere, and its own calendar. */
export function EmbedOffer({ locale, record: { coEvent }, origin }: HostedProps): VNode {
  const t = hostingTexts.in(locale);
  const address = `${origin}/${locale}/co-events/${coEvent.id}/embed`;
  const title = titleIn(coEvent, locale).title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const code = `<iframe src="${address}" title="${title}" width="100%" height="360" loading="lazy"></iframe>`;
  const feed = `${origin}${feedPathIn(`/calendar/co-events/${coEvent.id}.ics`, locale)}`;
  return (
    <Section title={t('embed')} id="embed">
      <CopyField locale={locale} name="embed-code" label={t('embed-code')} value={code} />
      <CopyField locale={locale} name="calendar-address" label={t('calendar')} value={feed} />
    </Section>
  );
}
