import type { VNode } from 'preact';
import { decisions } from '../../../config/decisions.js';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import { type Column, DataTable } from '../../web/components/data-table.js';
import { Section } from '../../web/components/section.js';
import { dateText } from '../../web/spoken-times.js';
import { type FoundMerge, obstacleOf } from '../merge/merged-profiles.js';
import { speakerMergesTexts } from '../merge/speaker-merges.texts.js';

interface MergedListProps {
  locale: Locale;
  merges: readonly FoundMerge[];
  now: Date;
}

/** The profiles that were merged into this one, with the way back. */
export function MergedList({ locale, merges, now }: MergedListProps): VNode | null {
  if (merges.length === 0) return null;
  const t = speakerMergesTexts.in(locale);
  return (
    <Section title={t('list')}>
      <p>{t('list-hint', { days: decisions.merging.undoDays })}</p>
      <DataTable
        locale={locale}
        caption={t('list')}
        captionHidden
        columns={columns(locale, now)}
        rows={[...merges]}
        rowKey={({ merge }) => merge.id}
      />
    </Section>
  );
}

function columns(locale: Locale, now: Date): Column<FoundMerge>[] {
  const t = speakerMergesTexts.in(locale);
  const day = (at: Date) => dateText(localDate(at, edition.zone), locale);
  return [
    { key: 'from', label: t('profile'), rowHeader: true, cell: ({ from }) => from.person.displayName },
    { key: 'when', label: t('when'), cell: ({ merge, mergedBy }) => `${day(merge.mergedAt)}, ${mergedBy}` },
    {
      key: 'undo',
      label: t('undo'),
      cell: (found) => {
        const { merge, into, from } = found;
        if (merge.undoneAt) return t('undone', { date: day(merge.undoneAt) });
        if (obstacleOf(found, now)) return t('no-longer');
        return (
          <a
            href={`/${locale}/organizer/speakers/${into.speaker.id}/merges/${merge.id}`}
            aria-label={t('undo-of', { from: from.person.displayName })}
          >
            {t('undo')}
          </a>
        );
      },
    },
  ];
}
