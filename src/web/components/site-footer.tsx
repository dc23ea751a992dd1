import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { webTexts } from '../web.texts.js';

export interface FooterContent {
  lines: string[];
  links: { href: string; label: string }[];
}

export function SiteFooter(props: { locale: Locale; siteName: string; footer: FooterContent }): VNode {
  const { lines, links } = props.footer;
  return (
    <footer class="site-footer">
      <div class="container site-footer-content">
        <div>
          <p class="site-footer-name">{props.siteName}</p>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        {links.length > 0 && (
          <nav aria-label={webTexts.in(props.locale)('footer')}>
            <ul>
              {links.map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
