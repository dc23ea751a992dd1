import { isLocale, type Locale } from '../kernel/i18n/locale.js';

const here = 'http://here.invalid';

/** Where a form says that somebody was: a page of this site, never of another one; the home page where it is none. */
export function ownPath(back: unknown, locale: Locale): string {
  const home = `/${locale}/`;
  if (typeof back !== 'string' || !back.startsWith('/') || back.length > 1000) return home;
  const url = URL.parse(back, here);
  return url?.origin === here && isLocale(url.pathname.split('/')[1]) ? `${url.pathname}${url.search}` : home;
}
