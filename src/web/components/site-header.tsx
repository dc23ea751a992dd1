import type { VNode } from 'preact';
import { localeNames, locales, type Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

export interface NavItem {
  href: string;
  label: string;
  current: boolean;
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
            <ul>
              {page.nav.map((item) => (
                <li>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {page.account && <AccountLinks account={page.account} signOut={t('signOut')} />}
        </div>
      </div>
    </header>
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
