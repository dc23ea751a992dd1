import { edition } from '../../../config/edition.js';
import { fallbackLocale, type Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { CoEvent } from '../co-event.entity.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { addressOf, type CoEventSearch } from './co-event-search.js';
import { escapedXml } from './escaped-xml.js';
import { coEventPath, placeText, titleIn, whenText } from '../co-event-words.js';

interface AtomProps {
  locale: Locale;
  /** `https://forum.example` */
  origin: string;
  search: CoEventSearch;
  coEvents: readonly CoEvent[];
}

/** RFC 4287. Equal data have equal bytes: the feed was changed when the latest of its entries was. */
export function coEventsAtom({ locale, origin, search, coEvents }: AtomProps): string {
  const self = `${origin}${addressOf(`/${locale}/co-events.atom`, search)}`;
  const latest = Math.max(0, ...coEvents.map(({ changedAt }) => changedAt.getTime()));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapedXml(self)}</id>`,
    `<title>${escapedXml(coEventPageTexts.in(locale)('title'))}</title>`,
    `<updated>${new Date(latest).toISOString()}</updated>`,
    `<author><name>${escapedXml(edition.name[locale])}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapedXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapedXml(`${origin}${addressOf(`/${locale}/co-events`, search)}`)}"/>`,
    ...coEvents.map((coEvent) => entry(coEvent, locale, origin)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Its id is one in all languages, so that a reader of two feeds sees it once. */
function entry(coEvent: CoEvent, locale: Locale, origin: string): string {
  const t = coEventPageTexts.in(locale);
  const { state, statusNote } = coEvent;
  const mark = state === 'cancelled' || state === 'postponed' ? `[${t(state)}] ` : '';
  const said = [whenText(coEvent, locale), placeText(coEvent, locale), statusNote];
  const summary = [said.filter(Boolean).join('. '), wordingOf(coEvent.text, locale).text];
  return [
    '<entry>',
    `<id>${escapedXml(`${origin}${coEventPath(fallbackLocale, coEvent.id)}`)}</id>`,
    `<title>${escapedXml(`${mark}${titleIn(coEvent, locale).title}`)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapedXml(`${origin}${coEventPath(locale, coEvent.id)}`)}"/>`,
    `<published>${(coEvent.publishedAt ?? coEvent.createdAt).toISOString()}</published>`,
    `<updated>${coEvent.changedAt.toISOString()}</updated>`,
    `<summary>${escapedXml(summary.filter(Boolean).join('\n\n'))}</summary>`,
    '</entry>',
  ].join('\n');
}
