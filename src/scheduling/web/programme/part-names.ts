import { isSdgTarget } from '../../../../config/sdg-targets.js';
import { sdgTargetTexts } from '../../../../config/sdg-targets.texts.js';
import { isLocale, languageNameIn, type Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { ProgrammePart } from '../../programme/programme-parts.js';

export interface PartName {
  text: string;
  /** Where it is not in the page's language. */
  lang?: Locale;
}

/** What a part of the programme is called. */
export function partName({ id, name }: ProgrammePart, locale: Locale): PartName {
  if (isSdgTarget(id)) return { text: sdgTargetTexts.in(locale)(id) };
  if (name === null) return { text: isLocale(id) ? capitalized(languageNameIn(id, locale), locale) : id };
  const { text, locale: lang } = wordingOf(name, locale);
  return lang === locale ? { text } : { text, lang };
}

/** Some languages write the names of languages small, which begins no title. */
const capitalized = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
