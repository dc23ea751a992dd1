import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Notice } from '../../web/components/notice.js';
import type { ShortQuota } from '../bulk/bulk-decisions.queries.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import { quotaName } from './quota-name.js';

/** Where more are asked for than there are places. */
export function ShortQuotas({ locale, short }: { locale: Locale; short: ShortQuota[] }): VNode | null {
  if (short.length === 0) return null;
  const d = bulkDecisionsTexts.in(locale);
  return (
    <Notice tone="warning" title={d('short')}>
      <ul>
        {short.map(({ id, delegation, asked, free }) => (
          <li>
            {d('short-quota', { name: quotaName(id, locale, delegation ? [delegation] : []), asked, free })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
