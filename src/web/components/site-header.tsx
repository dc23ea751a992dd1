import type { VNode } from 'preact';
import { localeNames, locales, type Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

export interface NavItem {
  href: string;
  label: string;
  /** It, or one of its items, is the page that is shown. */
  current: boolean;
  /** A second level; where there is one, the item itself leads to the first of it. */
  items?: NavItem[];
}

export interface Account {
  label: string;
  href: string;
  /** Where signing out is posted to; without it no button is shown. */
  signOutHref?: string;
}

export interface HeaderContent {
  locale: Locale;
  path: string;
  siteName: string;
  nav: NavItem[];
  account?: Account;
  banner?: { text: string };
}

/** Banner, name of the site, languages and navigation. On a narrow screen the navigation is a popover, without script. */
export function SiteHeader({ page }: { page: HeaderContent }): VNode {
  const t = webTexts.in(page.locale);
  return (
    <header class="site-header">
      {page.banner && <p class="site-banner">{page.banner.text}</p>}
      <div class="container masthead">
        <a class="brand" href={`/${page.locale}/`}>
          <span class="brand-mark" aria-hidden="true" />
          <span class="brand-name">{page.siteName}</span>
        </a>
        <LanguageLinks locale={page.locale} path={page.path} />
        <button class="menu-button" type="button" popovertarget="site-menu">
          {t('menu')}
        </button>
      </div>
      <div class="site-menu" id="site-menu" popover="auto">
        <div class="container site-menu-content">
          <button class="menu-button" type="button" popovertarget="site-menu" popovertargetaction="hide">
            {t('close')}
          </button>
          <nav aria-label={t('menu')}>
            <NavList items={page.nav} />
          </nav>
          {page.account && <AccountLinks account={page.account} signOut={t('signOut')} />}
        </div>
      </div>
    </header>
  );
}

/** The second level shows where one is; in the menu of a narrow screen all of it does. */
function NavList({ items }: { items: readonly NavItem[] }): VNode {
  return (
    <ul>
      {items.map(({ href, label, current, items: below }) => (
        <li class={current && below ? 'nav-here' : undefined}>
          <a href={href} aria-current={current ? (below ? 'true' : 'page') : undefined}>
            {label}
          </a>
          {below && <NavList items={below} />}
        </li>
      ))}
    </ul>
  );
}

function LanguageLinks({ locale, path }: { locale: Locale; path: string }): VNode {
  return (
    <nav class="languages" aria-label={webTexts.in(locale)('language')}>
      <ul>
        {locales.map((other) => (
          <li>
            <a
              href={`/${other}${path}`}
              lang={other}
              hreflang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              {localeNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountLinks({ account, signOut }: { account: Account; signOut: string }): VNode {
  return (
    <div class="account">
      <a href={account.href}>{account.label}</a>
      {account.signOutHref && (
        <form method="post" action={account.signOutHref}>
          <button class="link-button" type="submit">
            {signOut}
          </button>
        </form>
      )}
    </div>
  );
}
