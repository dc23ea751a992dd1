import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import type { CountRow } from '../count-tables.js';
import { statisticsTexts } from '../statistics.texts.js';

interface Props {
  locale: Locale;
  rows: readonly CountRow[];
  nameOf: (key: string) => string;
}

/**
 * A bar for each row: registered, and within it approved. The bars are drawn as SVG on the server; the words beside them say the
 * same, and the table below has all of it.
 */
export function CountChart({ locale, rows, nameOf }: Props): VNode | null {
  const t = statisticsTexts.in(locale);
  const longest = Math.max(1, ...rows.map(({ counts }) => counts.registered ?? 0));
  const number = new Intl.NumberFormat(locale);
  const words = (count: number | null | undefined) =>
    typeof count === 'number' ? number.format(count) : t('hidden-mark');
  if (rows.length === 0) return null;
  return (
    <figure class="count-chart">
      <figcaption>
        {t('chart')}
        <span class="count-key count-key-registered">{t('chart-registered')}</span>
        <span class="count-key count-key-approved">{t('chart-approved')}</span>
      </figcaption>
      <ul>
        {rows.map(({ key, counts: { registered, approved } }) => (
          <li>
            <span class="count-name">{nameOf(key)}</span>
            <Bar registered={registered ?? 0} approved={approved ?? 0} longest={longest} />
            <span class="count-words">
              {t('chart-row', { registered: words(registered), approved: words(approved) })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Half a percent is the least that can be seen. */
const width = (count: number, longest: number): string =>
  count === 0 ? '0' : Math.max(0.5, (count / longest) * 100).toFixed(2);

function Bar(props: { registered: number; approved: number; longest: number }): VNode {
  const { registered, approved, longest } = props;
  return (
    <svg class="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="count-bar-registered" width={width(registered, longest)} height="10" />
      <rect class="count-bar-approved" width={width(approved, longest)} height="10" />
    </svg>
  );
}
