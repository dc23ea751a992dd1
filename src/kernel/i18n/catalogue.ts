import { IntlMessageFormat } from 'intl-messageformat';
import { formattingTag } from './date-format.js';
import { fallbackLocale, type Locale } from './locale.js';

type Texts<Key extends string> = Record<Key, string>;
type Values = Record<string, string | number | Date>;

/** English and Korean must have every key; the other languages fall back to English key by key. */
export interface CatalogueTexts<Key extends string> {
  en: Texts<Key>;
  ko: Texts<NoInfer<Key>>;
  fr?: Partial<Texts<NoInfer<Key>>>;
  ru?: Partial<Texts<NoInfer<Key>>>;
  zh?: Partial<Texts<NoInfer<Key>>>;
}

/** Refuses keys that English does not have: TypeScript asks that by itself only of what is written in place. */
type NoSurplus<Key extends string, Given> = {
  [Language in keyof Given]?: Record<Exclude<keyof Given[Language], Key>, never>;
};

/** Formats one text; a value's `<` is never markup, because pages escape what they print. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** The texts of one feature, in ICU message syntax. */
export interface Catalogue<Key extends string> {
  readonly name: string;
  readonly texts: CatalogueTexts<Key>;
  has(key: string): key is Key;
  in(locale: Locale): Translate<Key>;
}

/** `{value, date, day}` prints a calendar date, given as milliseconds of its midnight in UTC. */
const formats = { date: { day: { dateStyle: 'long', timeZone: 'UTC' } } } as const;

const catalogues = new Map<string, Catalogue<string>>();

/** Declares the texts of the feature `name`; error codes and message keys start with it (`registration.full`). */
export function catalogue<Key extends string, Given extends CatalogueTexts<Key> = CatalogueTexts<Key>>(
  name: string,
  texts: CatalogueTexts<Key> & Given & NoSurplus<Key, Given>,
): Catalogue<Key> {
  const translators = new Map<Locale, Translate<Key>>();
  const declared: Catalogue<Key> = {
    name,
    texts,
    has: (key): key is Key => Object.hasOwn(texts.en, key),
    in: (locale) => {
      const known = translators.get(locale);
      if (known) return known;
      const translate = translator(locale, texts);
      translators.set(locale, translate);
      return translate;
    },
  };
  // The registry is read by code strings only, so the narrow key type is given up here.
  catalogues.set(name, declared as unknown as Catalogue<string>);
  return declared;
}

/** Every catalogue that has been declared, for the tests that prove them complete. */
export const declaredCatalogues = (): ReadonlyMap<string, Catalogue<string>> => catalogues;

/** The text of a code such as `registration.not-found`: feature, then key. An unknown code is shown as itself. */
export function textOfCode(locale: Locale, code: string, values?: Values): string {
  const dot = code.indexOf('.');
  const found = catalogues.get(code.slice(0, dot));
  const key = code.slice(dot + 1);
  return found?.has(key) ? found.in(locale)(key, values) : code;
}

function translator<Key extends string>(locale: Locale, texts: CatalogueTexts<Key>): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (!message) {
      const own = texts[locale]?.[key];
      // A row may say what the edition no longer declares, such as a group that was removed: it must not take the page with it.
      if (!Object.hasOwn(texts.en, key)) return key;
      message = new IntlMessageFormat(
        own ?? texts.en[key],
        formattingTag(own ? locale : fallbackLocale),
        formats,
        {
          ignoreTag: true,
        },
      );
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}
