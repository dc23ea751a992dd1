import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

export interface Breadcrumb {
  label: string;
  /** Absent for the page itself. */
  href?: string;
}

export function Breadcrumbs({ locale, items }: { locale: Locale; items: readonly Breadcrumb[] }): VNode {
  return (
    <nav class="breadcrumbs" aria-label={webTexts.in(locale)('breadcrumbs')}>
      <ol>
        {items.map(({ label, href }) => (
          <li>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
