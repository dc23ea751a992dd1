import type { Response } from 'express';
import { edition } from '../../config/edition.js';
import { localDate } from '../kernel/zoned-time.js';
import { type SheetToWrite, writeCsv, writeXlsx } from './write-sheet.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetFormat = keyof typeof types;

/** Answers with the sheet as a file, for whoever asked and no cache. `name` is without its ending and the day, which are added. */
export async function sendSheet(
  response: Response,
  sheet: SheetToWrite,
  format: SheetFormat,
  { name, now }: { name: string; now: Date },
): Promise<void> {
  const { columns, rows } = sheet;
  const content =
    format === 'csv' ? writeCsv([columns.map(({ label }) => label), ...rows]) : await writeXlsx([sheet]);
  asDownload(response, types[format], { name, now, ending: format }).send(content);
}

/** The name says on which day of the forum's zone it was fetched. */
export const asDownload = (
  response: Response,
  type: string,
  { name, now, ending }: { name: string; now: Date; ending: string },
): Response =>
  response
    .type(type)
    .attachment(`${name}-${localDate(now, edition.zone)}.${ending}`)
    .setHeader('Cache-Control', 'private, no-store');
