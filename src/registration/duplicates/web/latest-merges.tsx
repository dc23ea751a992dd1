import type { VNode } from 'preact';
import { decisions } from '../../../../config/decisions.js';
import { edition } from '../../../../config/edition.js';
import { dateFormat } from '../../../kernel/i18n/date-format.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { Section } from '../../../web/components/section.js';
import type { Candidate, FoundMerge } from '../duplicates.queries.js';
import { undoObstacle } from '../merge.rules.js';
import { mergesTexts } from '../merges.texts.js';

/** Why a merge cannot be undone, as far as it can be told without trying. */
export const obstacleOf = ({ merge, kept }: FoundMerge, now: Date) =>
  undoObstacle(merge, kept.registration, { now, days: decisions.merging.undoDays });

interface LatestProps {
  locale: Locale;
  merges: readonly FoundMerge[];
  now: Date;
}

/** What organizers have merged, with the way back. */
export function LatestMerges({ locale, merges, now }: LatestProps): VNode | null {
  if (merges.length === 0) return null;
  const t = mergesTexts.in(locale);
  return (
    <Section title={t('latest')}>
      <p>{t('latest-hint', { days: decisions.merging.undoDays })}</p>
      <DataTable
        locale={locale}
        caption={t('latest')}
        captionHidden
        columns={columns(locale, now)}
        rows={[...merges]}
        rowKey={({ merge }) => merge.id}
      />
    </Section>
  );
}

function columns(locale: Locale, now: Date): Column<FoundMerge>[] {
  const t = mergesTexts.in(locale);
  const day = dateFormat(locale, { dateStyle: 'medium', timeZone: edition.zone });
  return [
    {
      key: 'kept',
      label: t('kept'),
      rowHeader: true,
      cell: ({ kept }) => <Record locale={locale} candidate={kept} />,
    },
    {
      key: 'merged',
      label: t('merged'),
      cell: ({ merged }) => <Record locale={locale} candidate={merged} />,
    },
    {
      key: 'when',
      label: t('when'),
      cell: ({ merge, mergedBy }) => `${day.format(merge.mergedAt)}, ${mergedBy}`,
    },
    {
      key: 'undo',
      label: t('undo'),
      cell: (found) => {
        const { merge, kept, merged } = found;
        if (merge.undoneAt) return t('undone', { date: day.format(merge.undoneAt) });
        if (obstacleOf(found, now)) return t('no-longer');
        const references = { kept: kept.registration.reference, merged: merged.registration.reference };
        return (
          <a href={`/${locale}/organizer/merges/${merge.id}`} aria-label={t('undo-of', references)}>
            {t('undo')}
          </a>
        );
      },
    },
  ];
}

const Record = ({ locale, candidate }: { locale: Locale; candidate: Candidate }): VNode => (
  <a href={`/${locale}/organizer/registrations/${candidate.registration.id}`}>
    {candidate.person.displayName} <span class="compact">{candidate.registration.reference}</span>
  </a>
);
