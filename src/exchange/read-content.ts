import type { ErrorValues } from '../kernel/errors.js';
import { readSheet } from '../sheets/read-sheet.js';
import { UnreadableSheet } from '../sheets/sheet.js';
import type { ImportContent } from './import-content.js';
import { scheduleLimits, UnreadableSchedule } from './reading/raw-schedule.js';
import { readSchedule } from './reading/read-schedule.js';
import { guessedMapping, type SheetKind } from './sheets/sheet-fields.js';

export const fileFormats = ['xml', 'json', 'csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Why nothing of a file can be read; `code` has its text. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: string,
    readonly values: ErrorValues = {},
  ) {
    super(code);
  }
}

export interface ReadingWishes {
  /** Where it is not plain from what the file holds. */
  format?: FileFormat;
  /** What a sheet is a list of. */
  of: SheetKind;
  /** Where a schedule names none. */
  zone?: string;
}

/** Nothing larger is taken in; sheets have a limit of their own. */
export const { maxBytes } = scheduleLimits;
const sheetLimits = { maxBytes: 5_000_000, maxRows: 5_001, maxColumns: 100 };

/** Reads a file by what it holds, whatever its name says. */
export async function readContent(bytes: Uint8Array, wishes: ReadingWishes): Promise<ImportContent> {
  try {
    if (isSchedule(bytes, wishes.format)) return { kind: 'schedule', read: readSchedule(bytes, wishes) };
    const { rows } = await readSheet(bytes, { limits: sheetLimits });
    if (rows.length < 2) throw new UnreadableFile('exchange.no-rows');
    return { kind: wishes.of, rows, mapping: guessedMapping(wishes.of, rows[0]?.cells ?? []) };
  } catch (error) {
    if (error instanceof UnreadableSchedule || error instanceof UnreadableSheet)
      throw new UnreadableFile(error.code, error.values);
    throw error;
  }
}

/** Markup and objects begin as no sheet does; in UTF-16 every second byte is nothing. */
function isSchedule(bytes: Uint8Array, format: FileFormat | undefined): boolean {
  if (format !== undefined) return format === 'xml' || format === 'json';
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*[<{]/.test(start);
}
