import { countryName } from '../../config/countries.js';
import { edition } from '../../config/edition.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { isoWithOffset } from '../kernel/zoned-time.js';
import { manageRegistrationsTexts } from './manage-registrations.texts.js';
import { categoryOf } from './registration-wording.js';
import { registrationTexts } from './registration.texts.js';
import type { RegistrationRow } from './registrations.queries.js';

const columns = [
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
  'fictitious',
] as const;

/** The organizers' list as a file: RFC 4180, with the byte order mark by which spreadsheets recognise UTF-8. */
export function registrationsCsv(rows: readonly RegistrationRow[], locale: Locale): string {
  const t = manageRegistrationsTexts.in(locale);
  const lines = [columns.map((column) => t(column)), ...rows.map((row) => cellsOf(row, locale))];
  return `\uFEFF${lines.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
}

function cellsOf(row: RegistrationRow, locale: Locale): string[] {
  const country = countryName(row.country, locale);
  return [
    row.reference,
    registrationTexts.in(locale)(`state.${row.state}`),
    row.displayName,
    [row.familyName, row.givenName].filter(Boolean).join(', '),
    row.originalScriptName ?? '',
    row.functionTitle,
    row.organizationName ?? country,
    country,
    categoryOf(row, locale),
    attendanceModeTexts.in(locale)(row.mode),
    row.email,
    isoWithOffset(row.submittedAt, edition.zone),
    row.fictitious ? manageRegistrationsTexts.in(locale)('fictitious') : '',
  ];
}

/** Spreadsheets take what begins like this for a formula, in either width; a quote in front makes it text (CWE-1236). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function written(value: string): string {
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
