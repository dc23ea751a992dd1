import type { Typed } from './form.js';
import { type Locale, locales } from '../i18n/locale.js';
import type { LocalizedText } from '../i18n/localized-text.js';

const suffixes = { en: 'En', fr: 'Fr', ru: 'Ru', zh: 'Zh', ko: 'Ko' } as const satisfies Record<
  Locale,
  string
>;
type Suffix = (typeof suffixes)[Locale];

/** Names of the fields that hold one text in each language: `titleEn`, `titleFr`. */
export const fieldIn = <Name extends string>(name: Name, locale: Locale): `${Name}${Suffix}` =>
  `${name}${suffixes[locale]}`;

export const typedLocalized = (name: string, text: LocalizedText): Typed =>
  Object.fromEntries(locales.map((locale) => [fieldIn(name, locale), text[locale] ?? '']));

/** What is left empty is not written in that language. */
export function localizedOf<Name extends string>(
  form: Partial<Record<`${Name}${Suffix}`, string>>,
  name: Name,
): LocalizedText {
  const written: LocalizedText = {};
  for (const locale of locales) {
    const words = form[fieldIn(name, locale)];
    // Browsers end the lines of a text area with CR LF.
    if (words) written[locale] = words.replaceAll('\r\n', '\n');
  }
  return written;
}
