import type { ColumnOptions } from 'typeorm';
import { jsonColumn } from '../database/json.js';
import { fallbackLocale, type Locale, locales } from './locale.js';

/** Text that organizers write in as many languages as they have. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** A wording together with the language that it is really in, for `lang` attributes and "only in English" marks. */
export interface Wording {
  text: string;
  locale: Locale;
}

/** The wording in `locale`, else in English, else in whatever language there is; empty when there is none at all. */
export function wordingOf(text: LocalizedText, locale: Locale): Wording {
  for (const each of [locale, fallbackLocale, ...locales]) {
    const wording = text[each];
    if (wording) return { text: wording, locale: each };
  }
  return { text: '', locale };
}

export const localizedColumn = (name: string): ColumnOptions => jsonColumn(name);
