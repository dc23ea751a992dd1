import { StreamableFile } from '@nestjs/common';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { writeCsv, writeXlsx } from '../../../sheets/write-sheet.js';
import { definitionsSheet, numbersSheet } from '../statistics-sheets.js';
import type { Statistics } from '../statistics.service.js';

const disposition = (ending: string): string =>
  `attachment; filename="${edition.acronym.toLowerCase()}-statistics.${ending}"`;

/** The definitions stand below the numbers: a file travels without its page. */
export function statisticsCsv(locale: Locale, statistics: Statistics): StreamableFile {
  const { columns, rows } = numbersSheet(locale, statistics);
  const definitions = definitionsSheet(locale, statistics);
  const text = writeCsv([columns.map(({ label }) => label), ...rows, [], ...definitions.rows]);
  return new StreamableFile(Buffer.from(text), {
    type: 'text/csv; charset=utf-8',
    disposition: disposition('csv'),
  });
}

export async function statisticsXlsx(locale: Locale, statistics: Statistics): Promise<StreamableFile> {
  const sheets = [numbersSheet(locale, statistics), definitionsSheet(locale, statistics)];
  return new StreamableFile(await writeXlsx(sheets), {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: disposition('xlsx'),
  });
}
