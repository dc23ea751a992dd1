import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { assetPath } from '../../web/assets.js';
import { CopyField } from '../../web/components/copy-field.js';
import { Section } from '../../web/components/section.js';
import type { CoEvent } from '../co-event.entity.js';
import { CoEventList } from './co-event-list.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { addressOf, type CoEventSearch } from './co-event-search.js';

interface EmbeddedProps {
  locale: Locale;
  search: CoEventSearch;
  /** `https://forum.example` */
  origin: string;
  now: Date;
  total: number;
  rows: CoEvent[];
}

export function EmbeddedList({ locale, search, origin, now, total, rows }: EmbeddedProps): VNode {
  const t = coEventPageTexts.in(locale);
  return (
    <EmbeddedDocument locale={locale} title={t('title')}>
      {total > 0 ? <CoEventList locale={locale} coEvents={rows} now={now} /> : <p>{t('empty-title')}</p>}
      <p>
        <a href={`${origin}${addressOf(`/${locale}/co-events`, search)}`}>
          {t('embed-all', { count: total })}
        </a>
      </p>
    </EmbeddedDocument>
  );
}

interface DocumentProps {
  locale: Locale;
  title: string;
  children: ComponentChildren;
}

/** A document of its own, without the frame of the site; its links open beside the site that shows it. */
export const EmbeddedDocument = ({ locale, title, children }: DocumentProps): VNode => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <base target="_blank" />
      <title>{title}</title>
      <link rel="stylesheet" href={assetPath('main.css')} />
    </head>
    <body class="section-public">
      <main>
        <div class="container">
          <h1 class="embedded-title">{title}</h1>
          {children}
        </div>
      </main>
    </body>
  </html>
);

/** What a partner puts into her own page to show what is found here. */
export function EmbedCode({ locale, search, origin }: Omit<EmbeddedProps, 'now' | 'total' | 'rows'>): VNode {
  const t = coEventPageTexts.in(locale);
  const address = `${origin}${addressOf(`/${locale}/co-events/embed`, search)}`.replaceAll('&', '&amp;');
  const code = `<iframe src="${address}" title="${t('title')}" width="100%" height="640" loading="lazy"></iframe>`;
  return (
    <Section title={t('embed-title')} id="embed">
      <CopyField locale={locale} name="embed-code" label={t('embed-code')} value={code} />
    </Section>
  );
}
