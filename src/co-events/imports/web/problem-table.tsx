import type { VNode } from 'preact';
import { textOfCode } from '../../../kernel/i18n/catalogue.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Section } from '../../../web/components/section.js';
import type { IcalProblem } from '../../ical-source.entity.js';
import { importTexts } from '../imports.texts.js';

/** What could not be entered, entry by entry, with the reason. */
export function ProblemTable({
  locale,
  problems,
}: {
  locale: Locale;
  problems: readonly IcalProblem[];
}): VNode | null {
  if (problems.length === 0) return null;
  const t = importTexts.in(locale);
  const rows = problems.map((problem, index) => ({ ...problem, key: String(index) }));
  return (
    <Section title={t('problems-title')} id="problems">
      <DataTable
        locale={locale}
        caption={t('problems-caption')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'entry',
            label: t('entry'),
            cell: ({ title }) => (title ? <span dir="auto">{title}</span> : t('whole')),
            rowHeader: true,
          },
          {
            key: 'problem',
            label: t('problem'),
            cell: ({ code, values }) => textOfCode(locale, code, values),
          },
        ]}
      />
    </Section>
  );
}
