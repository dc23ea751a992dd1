import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

interface PaginationProps {
  locale: Locale;
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Nothing at all when everything fits on one page. */
export function Pagination({ locale, page, pages, href }: PaginationProps): VNode | null {
  if (pages <= 1) return null;
  const t = webTexts.in(locale);
  return (
    <nav class="pagination" aria-label={t('pagination')}>
      {page > 1 && (
        <a class="button button-secondary button-small" rel="prev" href={href(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span class="pagination-place">{t('pageOfPages', { page, pages })}</span>
      {page < pages && (
        <a class="button button-secondary button-small" rel="next" href={href(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  );
}
