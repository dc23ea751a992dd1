import { type Locale, locales } from '../kernel/i18n/locale.js';

/** Which languages are spoken in a session, and into which there is interpretation; null: not announced. */
export interface SessionLanguages {
  readonly languages: readonly Locale[] | null;
  readonly interpretedLanguages: readonly Locale[] | null;
}

/** In which one can follow it, by ear or by interpretation, in the order of `locales`; null: not announced. */
export function languagesToFollow({ languages, interpretedLanguages }: SessionLanguages): Locale[] | null {
  if (!languages && !interpretedLanguages) return null;
  return locales.filter(
    (locale) => languages?.includes(locale) === true || interpretedLanguages?.includes(locale) === true,
  );
}

/** Which pairs interpreters have to master, `en-ko`: each language with each other one into which it is interpreted. */
export function interpretationPairs({ languages, interpretedLanguages }: SessionLanguages): string[] {
  const pairs = (languages ?? []).flatMap((spoken) =>
    (interpretedLanguages ?? [])
      .filter((into) => into !== spoken)
      .map((into) => [spoken, into].sort().join('-')),
  );
  return [...new Set(pairs)].sort();
}
