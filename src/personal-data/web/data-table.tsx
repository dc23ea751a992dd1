import type { VNode } from 'preact';
import { isSensitive, type PersonalDatumId, personalDatumIds } from '../../../config/personal-data.js';
import { audienceWords, datumWords, termWords } from '../../../config/personal-data-words.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { personalDataTexts } from '../personal-data.texts.js';

interface Props {
  locale: Locale;
  /** Further columns, for organizers. */
  more?: Column<PersonalDatumId>[];
}

/** For each personal datum who sees it and until when it is kept, as declared in config/personal-data.ts. */
export function PersonalDataTable({ locale, more = [] }: Props): VNode {
  const t = personalDataTexts.in(locale);
  return (
    <DataTable
      locale={locale}
      caption={t('table-title')}
      captionHidden
      dense
      rows={personalDatumIds}
      rowKey={(id) => id}
      columns={[
        {
          key: 'what',
          label: t('table-what'),
          rowHeader: true,
          cell: (id) => (
            <>
              {datumWords(locale, id)} {isSensitive(id) && <Badge tone="warning">{t('sensitive')}</Badge>}
            </>
          ),
        },
        { key: 'who', label: t('table-who'), cell: (id) => audienceWords(locale, id) },
        { key: 'until', label: t('table-how-long'), cell: (id) => termWords(locale, id) },
        ...more,
      ]}
    />
  );
}
