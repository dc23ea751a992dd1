import { countryName } from '../../config/countries.js';
import { edition } from '../../config/edition.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { isoWithOffset } from '../kernel/zoned-time.js';
import { manageRegistrationsTexts } from './manage-registrations.texts.js';
import { registrationTexts } from './registration.texts.js';
import type { RegistrationRow } from './registrations.queries.js';

/** Spreadsheets take a leading one of these for a formula; a quote in front makes it text (CWE-1236). */
const formulaStart = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const line = (cells: string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** RFC 4180, with the byte order mark by which spreadsheets recognise UTF-8. */
export function csvHeader(locale: Locale): string {
  const t = manageRegistrationsTexts.in(locale);
  const keys = [
    'reference',
    'state',
    'name',
    'passport-name',
    'original-name',
    'function',
    'represents',
    'country',
    'category',
    'mode',
    'email',
    'submitted',
  ] as const;
  return `\uFEFF${line(keys.map((key) => t(key)))}`;
}

export function csvRow(row: RegistrationRow, locale: Locale): string {
  return line([
    row.reference,
    registrationTexts.in(locale)(`state.${row.state}`),
    row.displayName,
    [row.familyName, row.givenName].filter(Boolean).join(', '),
    row.originalScriptName ?? '',
    row.functionTitle,
    row.organizationName ?? countryName(row.country, locale),
    countryName(row.country, locale),
    categoryTexts.in(locale)(row.category),
    attendanceModeTexts.in(locale)(row.mode),
    row.email,
    isoWithOffset(row.submittedAt, edition.zone),
  ]);
}
