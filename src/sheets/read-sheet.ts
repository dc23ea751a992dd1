import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import {
  type Encoding,
  type Sheet,
  type SheetLimits,
  type SheetRow,
  UnreadableSheet,
  usualLimits,
} from './sheet.js';

interface SheetWishes {
  limits?: SheetLimits;
  /** The person's own choice for a text file. */
  encoding?: Encoding | undefined;
  /** Which of several sheets of a workbook; the first that can be seen where none is. */
  isWanted?: (rows: readonly SheetRow[]) => boolean;
}

/**
 * Reads a spreadsheet by what it holds, whatever its name says: XLSX, or CSV in any of `encodings`. Throws `UnreadableSheet`
 * for what is neither, too large, or made to be too large once it is unpacked.
 */
export async function readSheet(
  bytes: Uint8Array,
  { limits = usualLimits, encoding, isWanted }: SheetWishes = {},
): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableSheet('sheets.empty');
  if (bytes.length > limits.maxBytes)
    throw new UnreadableSheet('sheets.too-large', { megabytes: limits.maxBytes / 1_000_000 });
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, limits, isWanted);
  // The container of Excel before 2007, and of every workbook under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableSheet('sheets.old-or-protected');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableSheet('sheets.not-a-sheet');
  return readCsv(bytes, limits, encoding);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
