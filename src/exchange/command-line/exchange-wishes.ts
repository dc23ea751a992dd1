import { isLocale, type Locale, locales } from '../../kernel/i18n/locale.js';
import { type FileFormat, fileFormats } from '../read-content.js';
import { isSheetKind, type SheetKind } from '../sheets/sheet-fields.js';
import { isZone } from '../reading/schedule-zone.js';

/** What can be said behind the name of the file; `parseArgs` reads it. */
export const exchangeOptions = {
  format: { type: 'string' },
  of: { type: 'string' },
  lang: { type: 'string' },
  zone: { type: 'string' },
  'not-ready': { type: 'boolean', default: false },
  published: { type: 'boolean', default: false },
  'leave-out': { type: 'boolean', default: false },
  released: { type: 'boolean', default: false },
  'cancel-missing': { type: 'string' },
} as const;

export interface ExchangeWords {
  'dry-run'?: boolean;
  format?: string;
  of?: string;
  lang?: string;
  zone?: string;
  'not-ready'?: boolean;
  published?: boolean;
  'leave-out'?: boolean;
  released?: boolean;
  'cancel-missing'?: string;
}

export interface ImportWishes {
  isDryRun: boolean;
  format?: FileFormat;
  of: SheetKind;
  locale: Locale;
  zone?: string;
  isReady: boolean;
  isPublished: boolean;
  /** Rows with problems are left out; without it they stop the import. */
  leaveOut: boolean;
  /** Why sessions that the file no longer has are taken off the programme. */
  cancelMissing?: string;
}

/** Why nothing was done, in words for the person at the terminal. */
export class ExchangeRefused extends Error {}

export function importWishes(words: ExchangeWords): ImportWishes {
  const { format, of = 'sessions', zone, 'cancel-missing': reason } = words;
  const known = fileFormats.find((each) => each === format);
  if (format !== undefined && !known)
    throw new ExchangeRefused(`--format is one of ${fileFormats.join(', ')}.`);
  if (!isSheetKind(of)) throw new ExchangeRefused('--of is sessions or speakers.');
  if (zone !== undefined && !isZone(zone)) throw new ExchangeRefused(`There is no time zone ${zone}.`);
  if (reason !== undefined && (!reason.trim() || reason.length > 500))
    throw new ExchangeRefused(
      '--cancel-missing takes the reason that participants will read, up to 500 characters.',
    );
  return {
    ...(known ? { format: known } : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(reason === undefined ? {} : { cancelMissing: reason.trim() }),
    of,
    locale: localeOf(words),
    isDryRun: words['dry-run'] === true,
    isReady: words['not-ready'] !== true,
    isPublished: words.published === true,
    leaveOut: words['leave-out'] === true,
  };
}

export function localeOf({ lang = 'en' }: ExchangeWords): Locale {
  if (!isLocale(lang)) throw new ExchangeRefused(`--lang is one of ${locales.join(', ')}.`);
  return lang;
}
