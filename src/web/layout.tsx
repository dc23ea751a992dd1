import type { ComponentChildren, VNode } from 'preact';
import { locales, type Locale } from '../kernel/i18n/locale.js';
import { assetPath } from './assets.js';
import { SiteFooter, type FooterContent } from './components/site-footer.js';
import { SiteHeader, type Account, type NavItem } from './components/site-header.js';
import { webTexts } from './web.texts.js';

export type { Account, FooterContent, NavItem };

/** All that a page says about itself outside its own content. */
export interface PageFrame {
  locale: Locale;
  title: string;
  description?: string;
  /** Without the language prefix: `/` or `/programme`. */
  path: string;
  siteName: string;
  nav: NavItem[];
  account?: Account;
  /** Stands on each page of a rehearsal. */
  banner?: { text: string };
  footer: FooterContent;
  /** Whether search engines are told of the other languages. */
  alternates: boolean;
  /** `https://forum.example`: makes the alternates absolute, as search engines want them. */
  origin?: string;
  robots?: string;
  canonical?: string;
  section?: 'public' | 'organizer';
  head?: ComponentChildren;
}

/** The whole document around a page's content. */
export function Layout({ page, children }: { page: PageFrame; children: ComponentChildren }): VNode {
  const t = webTexts.in(page.locale);
  return (
    <html lang={page.locale}>
      <Head page={page} />
      <body class={`section-${page.section ?? 'public'}`}>
        <a class="skip-link" href="#main">
          {t('skipToContent')}
        </a>
        <SiteHeader page={page} />
        <main id="main" tabIndex={-1}>
          <div class="container">{children}</div>
        </main>
        <SiteFooter locale={page.locale} footer={page.footer} siteName={page.siteName} />
      </body>
    </html>
  );
}

function Head({ page }: { page: PageFrame }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{page.title === page.siteName ? page.title : `${page.title} · ${page.siteName}`}</title>
      {page.description && <meta name="description" content={page.description} />}
      {page.robots && <meta name="robots" content={page.robots} />}
      <link rel="icon" type="image/svg+xml" href={assetPath('favicon.svg')} />
      <link rel="stylesheet" href={assetPath('main.css')} />
      <script type="module" src={assetPath('main.js')} />
      {page.canonical && (
        <link rel="canonical" href={`${page.origin ?? ''}/${page.locale}${page.canonical}`} />
      )}
      {page.alternates &&
        locales.map((locale) => (
          <link
            rel="alternate"
            hreflang={locale}
            href={`${page.origin ?? ''}/${locale}${page.canonical ?? page.path}`}
          />
        ))}
      {page.head}
    </head>
  );
}
