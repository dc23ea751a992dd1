import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { type Breadcrumb, Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { programmeTexts } from '../programme.texts.js';
import { programmePaths } from './programme-links.js';

/** The programme, and what else stands above the page. */
export const programmeCrumbs = (locale: Locale, below: readonly Breadcrumb[] = []): VNode => (
  <Breadcrumbs
    locale={locale}
    items={[
      { label: programmeTexts.in(locale)('title'), href: `/${locale}${programmePaths.overview}` },
      ...below,
    ]}
  />
);
