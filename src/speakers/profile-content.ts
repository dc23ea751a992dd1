import { mostSpeakerLinks } from '../../config/speaking.js';
import { fallbackLocale, type Locale, locales } from '../kernel/i18n/locale.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import type { FieldError } from '../kernel/errors.js';
import type { Typed } from '../kernel/http/form.js';
import type { Person } from '../people/person.entity.js';
import type { ProfileForm } from './profile.forms.js';
import type { Speaker, SpeakerLink } from './speaker.entity.js';
import { isWebLink } from './speaker.rules.js';
import type { NamedSpeaker } from './speakers.queries.js';

type Names = Pick<Person, 'displayName' | 'givenName' | 'familyName' | 'originalScriptName'>;
type SharedColumns =
  'formOfAddress' | 'functionTitle' | 'organizationName' | 'country' | 'biography' | 'links' | 'photoAlt';

/** What both she and an organizer may say, and what only one of them does. */
export interface ProfileEdit {
  names: Names;
  profile: Pick<Speaker, SharedColumns | 'languages' | 'accessNeeds' | 'publication' | 'recording'> &
    Partial<Pick<Speaker, 'gender' | 'stakeholderGroup' | 'isMinisterial'>>;
}

const biographyFields = {
  en: 'biographyEn',
  ko: 'biographyKo',
  fr: 'biographyFr',
  ru: 'biographyRu',
  zh: 'biographyZh',
} as const satisfies Record<Locale, keyof ProfileForm>;

/** The languages in which a biography is asked for, that of the page first. */
export const biographyOrder = (locale: Locale): Locale[] => [
  ...new Set<Locale>([locale, fallbackLocale, ...locales]),
];
export const biographyField = (locale: Locale): string => biographyFields[locale];

export function profileEditOf(form: ProfileForm, by: 'herself' | 'organizer'): ProfileEdit {
  const { displayName, givenName = null, familyName = null, originalScriptName = null } = form;
  const own = { gender: form.gender ?? null, stakeholderGroup: form.stakeholderGroup ?? null };
  const managed = { isMinisterial: form.isMinisterial === 'yes' };
  return {
    names: { displayName, givenName, familyName, originalScriptName },
    profile: {
      formOfAddress: form.formOfAddress ?? null,
      functionTitle: form.functionTitle ?? null,
      organizationName: form.organizationName ?? null,
      country: form.country ?? null,
      biography: biographyOf(form),
      links: linksIn(form.links),
      photoAlt: form.photoAlt ?? null,
      languages: form.languages.length > 0 ? form.languages : null,
      accessNeeds: form.accessNeeds ?? null,
      publication: form.publication ?? null,
      recording: form.recording ?? null,
      ...(by === 'herself' ? own : managed),
    },
  };
}

function biographyOf(form: ProfileForm): LocalizedText {
  const biography: LocalizedText = {};
  for (const locale of locales) {
    const text = form[biographyFields[locale]];
    if (text) biography[locale] = text;
  }
  return biography;
}

/** Address, then words; an address without words is called by its host. */
export function linksIn(text: string | undefined): SpeakerLink[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [url = '', ...words] = line.split(/\s+/);
    return { url, label: words.join(' ') || (URL.parse(url)?.host ?? url) };
  });
}

/** What is wrong with the links; their own rule, because one field holds several. */
export function linkProblems(form: Pick<ProfileForm, 'links'>): Record<string, FieldError> {
  const links = linksIn(form.links);
  if (links.length > mostSpeakerLinks)
    return { links: { code: 'speakers.too-many-links', values: { most: mostSpeakerLinks } } };
  const wrong = links.find((link) => !isWebLink(link));
  return wrong ? { links: { code: 'speakers.no-link', values: { url: wrong.url.slice(0, 60) } } } : {};
}

/** The profile as its form shows it. */
export function typedOfProfile({ speaker, person }: NamedSpeaker, email: string | null): Typed {
  const biographies = locales.map((locale): [string, string] => [
    biographyFields[locale],
    speaker.biography[locale] ?? '',
  ]);
  return {
    formOfAddress: speaker.formOfAddress ?? '',
    givenName: person.givenName ?? '',
    familyName: person.familyName ?? '',
    displayName: person.displayName,
    originalScriptName: person.originalScriptName ?? '',
    functionTitle: speaker.functionTitle ?? '',
    organizationName: speaker.organizationName ?? '',
    country: speaker.country ?? '',
    ...Object.fromEntries(biographies),
    links: speaker.links.map(({ url, label }) => `${url} ${label}`).join('\n'),
    photoAlt: speaker.photoAlt ?? '',
    languages: speaker.languages ?? [],
    accessNeeds: speaker.accessNeeds ?? '',
    publication: speaker.publication ?? '',
    recording: speaker.recording ?? '',
    gender: speaker.gender ?? '',
    stakeholderGroup: speaker.stakeholderGroup ?? '',
    isMinisterial: speaker.isMinisterial ? 'yes' : '',
    email: email ?? '',
    revision: String(speaker.revision),
  };
}
