/** The languages of the forum, in the order in which the language menu shows them. English is the fallback of all. */
export const locales = ['en', 'fr', 'ru', 'zh', 'ko'] as const;
export type Locale = (typeof locales)[number];
export const fallbackLocale: Locale = 'en';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** Each language in itself, for the menu. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
  ko: '한국어',
};

/** A language of the forum as readers of another one call it. */
export const languageNameIn = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;

/** The best supported language for an Accept-Language header (RFC 9110, section 12.5.4). */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, index) => {
      const [, language, quality = '1'] =
        /^\s*([a-z]{1,8})(?:-[a-z\d-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/i.exec(part) ?? [];
      return { language: language?.toLowerCase(), quality: Number(quality), index };
    })
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return fallbackLocale;
}
