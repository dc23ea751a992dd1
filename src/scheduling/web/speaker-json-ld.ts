import { countryName } from '../../../config/countries.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset } from '../../kernel/zoned-time.js';
import { plainText } from '../../web/markdown.js';
import { zoneOf } from '../programme-item.js';
import type { SpeakerPageProps } from './speakers.pages.js';

/** What search engines read of a speaker (schema.org/Person): nothing that the page does not show. */
export function speakerJsonLd({ locale, speaker, items, photo, origin }: SpeakerPageProps): object {
  const { id, name, originalScriptName, functionTitle, organizationName, country, links } = speaker;
  const biography = wordingOf(speaker.biography, locale).text;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': `${origin}/en/speakers/${id}`,
    url: `${origin}/${locale}/speakers/${id}`,
    name,
    ...(originalScriptName ? { alternateName: originalScriptName } : {}),
    ...(functionTitle ? { jobTitle: functionTitle } : {}),
    ...(organizationName ? { affiliation: { '@type': 'Organization', name: organizationName } } : {}),
    ...(country ? { workLocation: { '@type': 'Country', name: countryName(country, 'en') } } : {}),
    ...(biography ? { description: plainText(biography) } : {}),
    ...(photo ? { image: `${origin}${photo}` } : {}),
    ...(links.length > 0 ? { sameAs: links.map(({ url }) => url) } : {}),
    ...(items.length > 0
      ? {
          performerIn: items.map((item) => ({
            '@type': 'Event',
            '@id': `${origin}/en/sessions/${item.id}`,
            name: wordingOf(item.title, locale).text,
            ...(item.startsAt ? { startDate: isoWithOffset(item.startsAt, zoneOf(item)) } : {}),
          })),
        }
      : {}),
  };
}
