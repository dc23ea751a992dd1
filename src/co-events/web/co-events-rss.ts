import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { coEventPath, placeText, titleIn, whenText } from '../co-event-words.js';
import type { CoEvent } from '../co-event.entity.js';
import { addressOf, type CoEventSearch } from './co-event-search.js';
import { escapedXml } from './escaped-xml.js';

interface RssProps {
  locale: Locale;
  /** `https://forum.example` */
  origin: string;
  search: CoEventSearch;
  coEvents: readonly CoEvent[];
}

/** RSS 2.0, for readers that know no Atom. Equal data have equal bytes. */
export function coEventsRss({ locale, origin, search, coEvents }: RssProps): string {
  const t = coEventPageTexts.in(locale);
  const address = (path: string) => escapedXml(`${origin}${addressOf(`/${locale}/${path}`, search)}`);
  const latest = Math.max(0, ...coEvents.map(({ changedAt }) => changedAt.getTime()));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escapedXml(`${edition.acronym}: ${t('title')}`)}</title>`,
    `<link>${address('co-events')}</link>`,
    `<description>${escapedXml(t('lead'))}</description>`,
    `<language>${locale}</language>`,
    `<lastBuildDate>${new Date(latest).toUTCString()}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${address('co-events.rss')}"/>`,
    ...coEvents.map((coEvent) => item(coEvent, locale, origin)),
    '</channel>',
    '</rss>',
  ];
  return `${lines.join('\n')}\n`;
}

function item(coEvent: CoEvent, locale: Locale, origin: string): string {
  const { state, statusNote } = coEvent;
  const t = coEventPageTexts.in(locale);
  const mark = state === 'cancelled' || state === 'postponed' ? `[${t(state)}] ` : '';
  const said = [whenText(coEvent, locale), placeText(coEvent, locale), statusNote];
  const text = [said.filter(Boolean).join('. '), wordingOf(coEvent.text, locale).text];
  const published = coEvent.publishedAt ?? coEvent.createdAt;
  return [
    '<item>',
    `<title>${escapedXml(`${mark}${titleIn(coEvent, locale).title}`)}</title>`,
    `<link>${escapedXml(`${origin}${coEventPath(locale, coEvent.id)}`)}</link>`,
    // One in all languages, so that a reader of two feeds sees it once.
    `<guid isPermaLink="false">${escapedXml(coEvent.uid)}</guid>`,
    `<pubDate>${published.toUTCString()}</pubDate>`,
    `<description>${escapedXml(text.filter(Boolean).join('\n\n'))}</description>`,
    '</item>',
  ].join('\n');
}
