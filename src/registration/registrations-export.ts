import { countryName } from '../../config/countries.js';
import { edition } from '../../config/edition.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { isoWithOffset } from '../kernel/zoned-time.js';
import { streamXlsx } from '../sheets/stream-xlsx.js';
import { writeCsv } from '../sheets/write-sheet.js';
import { decisionsTexts } from './decisions.texts.js';
import { manageRegistrationsTexts } from './manage-registrations.texts.js';
import { categoryOf } from './registration-wording.js';
import { registrationTexts } from './registration.texts.js';
import type { RegistrationRow } from './registrations.queries.js';

type Pieces = AsyncIterable<readonly RegistrationRow[]>;

/** The organizers' list as a file, written piece by piece as its rows are read. */
export const registrationsExports = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: writeRows,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (pieces: Pieces, locale: Locale): AsyncGenerator<Uint8Array> =>
      streamXlsx(labels(locale), cells(pieces, locale)),
  },
} as const;

async function* writeRows(pieces: Pieces, locale: Locale): AsyncGenerator<string> {
  yield writeCsv([labels(locale)]);
  // The mark of the encoding stands at the beginning of the file and nowhere else.
  for await (const rows of cells(pieces, locale)) yield writeCsv(rows).slice(1);
}

async function* cells(pieces: Pieces, locale: Locale): AsyncGenerator<string[][]> {
  for await (const rows of pieces) yield rows.map((row) => cellsOf(row, locale));
}

function labels(locale: Locale): string[] {
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  return [
    ...[t('reference'), t('state'), t('name'), t('passport-name'), t('original-name'), t('function')],
    ...[t('represents'), t('country'), d('delegation'), d('delegation-role'), t('category'), t('mode')],
    ...[t('email'), t('submitted'), d('waiting-number'), t('fictitious')],
  ];
}

function cellsOf(row: RegistrationRow, locale: Locale): string[] {
  const country = countryName(row.country, locale);
  const d = decisionsTexts.in(locale);
  return [
    row.reference,
    registrationTexts.in(locale)(`state.${row.state}`),
    row.displayName,
    [row.familyName, row.givenName].filter(Boolean).join(', '),
    row.originalScriptName ?? '',
    row.functionTitle,
    row.organizationName ?? country,
    country,
    row.delegation ?? '',
    row.delegationRole ? d(`role.${row.delegationRole}`) : '',
    categoryOf(row, locale),
    attendanceModeTexts.in(locale)(row.mode),
    row.email,
    isoWithOffset(row.submittedAt, edition.zone),
    row.waitingNumber === null ? '' : String(row.waitingNumber),
    row.fictitious ? manageRegistrationsTexts.in(locale)('fictitious') : '',
  ];
}
