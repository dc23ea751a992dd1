import type { Locale } from '../../kernel/i18n/locale.js';
import { deskTexts } from './desk/desk.texts.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';

const sections = ['text', 'kind', 'place', 'people', 'holding', 'needs', 'order', 'languages'] as const;
type Section = (typeof sections)[number];

const legends: Record<Section, (locale: Locale) => string> = {
  text: (locale: Locale) => organizerSessionsTexts.in(locale)('section-text'),
  kind: (locale: Locale) => deskTexts.in(locale)('section-kind'),
  place: (locale: Locale) => organizerSessionsTexts.in(locale)('section-place'),
  people: (locale: Locale) => organizerSessionsTexts.in(locale)('section-people'),
  holding: (locale: Locale) => deskTexts.in(locale)('section-holding'),
  needs: (locale: Locale) => deskTexts.in(locale)('section-needs'),
  order: (locale: Locale) => deskTexts.in(locale)('section-order'),
  languages: (locale: Locale) => organizerSessionsTexts.in(locale)('section-languages'),
};

export interface SectionProps {
  anchor: string;
  legend: string;
}

/** What a section of the session's form is called, and where one jumps to. */
export const sectionOf = (section: Section, locale: Locale): SectionProps => ({
  anchor: `section-${section}`,
  legend: legends[section](locale),
});

/** In the order of the form. */
export const allSections = (locale: Locale): SectionProps[] =>
  sections.map((section) => sectionOf(section, locale));
