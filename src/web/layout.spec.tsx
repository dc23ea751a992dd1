import { describe, expect, it } from '@jest/globals';
import { assetPath } from './assets.js';
import { Layout, type PageFrame } from './layout.js';
import { renderDocument } from './render.js';

const frame: PageFrame = {
  locale: 'ko',
  title: 'A',
  path: '/programme',
  siteName: 'Forum',
  nav: [],
  footer: { lines: [], links: [] },
  alternates: true,
};

const documentOf = (overrides: Partial<PageFrame>, text = ''): string =>
  renderDocument(<Layout page={{ ...frame, ...overrides }}>{text}</Layout>);

const matches = (html: string, pattern: RegExp): (string | undefined)[] =>
  [...html.matchAll(pattern)].map((match) => match[1]);

describe('Layout', () => {
  it('prints whatever it is given as text, never as markup', () => {
    const evil = '"><script>alert(1)</script>';

    const html = documentOf(
      {
        title: evil,
        description: evil,
        siteName: evil,
        path: `/${evil}`,
        nav: [{ href: evil, label: evil, current: true }],
        account: { label: evil, href: evil, signOutHref: evil },
        banner: { text: evil },
        footer: { lines: [evil], links: [{ href: evil, label: evil }] },
        robots: evil,
        origin: evil,
      },
      evil,
    );

    expect(matches(html, /(<script[^>]*>)/g)).toEqual([
      `<script type="module" src="${assetPath('main.js')}">`,
    ]);
  });

  it('leads to the same page in every other language', () => {
    const html = documentOf({});

    expect(matches(html, /<a href="([^"]+)" lang/g)).toEqual([
      '/en/programme',
      '/fr/programme',
      '/ru/programme',
      '/zh/programme',
      '/ko/programme',
    ]);
  });

  it('names the other languages to search engines by full addresses, and only where it is asked to', () => {
    const withAlternates = documentOf({ origin: 'https://forum.example' });
    const without = documentOf({ alternates: false });

    expect(matches(withAlternates, /<link rel="alternate" hreflang="(?:en|ko)" href="([^"]+)"/g)).toEqual([
      'https://forum.example/en/programme',
      'https://forum.example/ko/programme',
    ]);
    expect(matches(without, /(rel="alternate")/g)).toEqual([]);
  });

  it('has no inline style and no inline script', () => {
    const html = documentOf({ account: { label: 'A', href: '/', signOutHref: '/sign-out' } });

    expect(matches(html, /(\sstyle=|<style|\son\w+=|javascript:)/g)).toEqual([]);
  });
});
