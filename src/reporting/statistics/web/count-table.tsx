import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { CountRow, Stage } from '../count-tables.js';
import { statisticsTexts } from '../statistics.texts.js';

interface Props {
  locale: Locale;
  caption: string;
  rows: readonly CountRow[];
  /** The sum over all rows, where they add up. */
  total: CountRow | undefined;
  stages: readonly Stage[];
  nameOf: (key: string) => string;
}

/** Numbers stay numbers in columns on a narrow screen too, where the table scrolls beside its first column. */
export function CountTable({ locale, caption, rows, total, stages, nameOf }: Props): VNode {
  const t = statisticsTexts.in(locale);
  const cells = ({ counts }: CountRow) =>
    stages.map((stage) => <Cell locale={locale} count={counts[stage]} />);
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="count-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {stages.map((stage) => (
              <th scope="col">{t(`stage.${stage}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{nameOf(row.key)}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t('dimension.all')}</th>
              {cells(total)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({ locale, count }: { locale: Locale; count: number | null | undefined }): VNode {
  const t = statisticsTexts.in(locale);
  if (typeof count === 'number') return <td>{new Intl.NumberFormat(locale).format(count)}</td>;
  return count === null ? <td title={t('hidden')}>{t('hidden-mark')}</td> : <td>{t('not-counted')}</td>;
}
