import type { Locale } from './locale.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How a language writes dates: English as in the United Nations, `23 October 2023, 18:00`. Kept, because building a format costs
 * about a hundred times what using it does.
 */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = formattingTag(locale);
  const key = JSON.stringify([tag, options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  formats.set(key, made);
  return made;
}

/** As whose conventions a language formats. */
export const formattingTag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);
