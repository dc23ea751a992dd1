import type { Locale } from '../src/kernel/i18n/locale.js';

/** Languages in which a co-event may be held: those of the forum first, then others by their code. */
export const eventLanguages = `
  en fr ru zh ko ar es
  am az be bg bn bo bs ca cs da de dv dz el et fa fi fil fj he hi hr hu hy id is it ja ka kk km ky lo lt lv
  mh mk mn ms my ne nl no pa pl ps pt ro si sk sl sm so sq sr sv sw ta te tet tg th tk to tpi tr tvl
  ug uk ur uz vi wo yo yue zu`
  .trim()
  .split(/\s+/);

const known = new Set(eventLanguages);

export const isEventLanguage = (value: string): boolean => known.has(value);

const displayNames = new Map<Locale, Intl.DisplayNames>();

export function languageName(tag: string, locale: Locale): string {
  const names = displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displayNames.set(locale, names);
  return names.of(tag) ?? tag;
}
