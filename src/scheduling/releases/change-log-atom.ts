import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import type { LoggedVersion } from './change-log.js';
import { scheduleChangesTexts } from './schedule-changes.texts.js';
import type { ToldChange } from './told-changes.js';
import { changeLogTexts } from './change-log.texts.js';

/** The log as an Atom feed (RFC 4287): an entry for each version since the first programme, its sentences as plain text. */
export function changeLogAtom(versions: readonly LoggedVersion[], locale: Locale, origin: string): string {
  const t = changeLogTexts.in(locale);
  const page = `${origin}/${locale}/programme/changes`;
  const released = versions.filter(({ version }) => version.origin !== 'seed');
  const updated = (released[0] ?? versions[0])?.version.releasedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element('id', `${page}.atom`),
    element('title', `${t('title')} – ${edition.name[locale]}`),
    element('updated', updated.toISOString()),
    `<author>${element('name', edition.name[locale])}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${page}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...released.map((logged) => entry(logged, locale, page)),
    '</feed>\n',
  ].join('\n');
}

function entry({ version, changes }: LoggedVersion, locale: Locale, page: string): string {
  const t = changeLogTexts.in(locale);
  const { number, note, releasedAt } = version;
  const address = `${page}/${String(number)}`;
  const told = changes.map(({ title, sentences, followers }) =>
    [title.text, ...sentences, ...followedBy(followers, locale)].join('\n'),
  );
  return [
    '<entry>',
    element('id', address),
    element('title', note ? wordingOf(note, locale).text : t('version', { number })),
    element('updated', releasedAt.toISOString()),
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    `<content type="text">${escaped(told.join('\n\n'))}</content>`,
    '</entry>',
  ].join('\n');
}

const followedBy = (followers: readonly ToldChange[], locale: Locale): string[] => {
  if (followers.length === 0) return [];
  const intro = scheduleChangesTexts.in(locale)('followers', { count: followers.length });
  return [intro, ...followers.map(({ title }) => `- ${title.text}`)];
};

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

/** Characters that no XML 1.0 document may hold are kept out by the forms; these have a meaning in it. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
