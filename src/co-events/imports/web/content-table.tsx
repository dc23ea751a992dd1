import type { VNode } from 'preact';
import { countryName } from '../../../../config/countries.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { DataTable } from '../../../web/components/data-table.js';
import type { CoEventContent } from '../../co-event-content.js';
import { periodOf } from '../../co-event-period.rules.js';
import { whenText } from '../../co-event-words.js';
import { importTexts } from '../imports.texts.js';

const mostShown = 100;

/** Co-events as they would be entered, each in its own zone. */
export function ContentTable({
  locale,
  contents,
}: {
  locale: Locale;
  contents: readonly CoEventContent[];
}): VNode | null {
  if (contents.length === 0) return null;
  const t = importTexts.in(locale);
  const rows = contents.slice(0, mostShown).map((content, index) => ({ content, key: String(index) }));
  return (
    <DataTable
      locale={locale}
      caption={t('preview-first', { count: rows.length })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'title',
          label: t('co-event'),
          cell: ({ content }) => <span dir="auto">{wordingOf(content.title, locale).text}</span>,
          rowHeader: true,
        },
        {
          key: 'when',
          label: t('when'),
          cell: ({ content }) => whenText(periodOf(content), locale),
        },
        {
          key: 'where',
          label: t('where'),
          cell: ({ content: { venue, city, country } }) =>
            [venue, city, countryName(country, locale)].filter(Boolean).join(', '),
        },
      ]}
    />
  );
}
