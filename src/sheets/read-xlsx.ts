import { strFromU8, unzipSync } from 'fflate';
import { type CellValue, readSheet as readFirstSheet } from 'read-excel-file/universal';
import { filledRows, type Sheet, type SheetLimits, UnreadableSheet } from './sheet.js';

/** The first sheet of a workbook. Formulas are never computed: what the workbook says their value is, is taken as text. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> {
  assertHarmless(bytes, limits);
  const table = await readFirstSheet(new Uint8Array(bytes).buffer, { trim: true }).catch(() => {
    throw new UnreadableSheet('sheets.not-a-sheet');
  });
  const rows = table.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
  return { kind: 'xlsx', rows: filledRows(rows, limits) };
}

const mostParts = 500;
const mostInflated = 64_000_000;

/**
 * Before the library unpacks it: a workbook may say of itself that it inflates to gigabytes, or that one cell stands in the
 * millionth row, for which the library would lay out all the rows before it.
 */
function assertHarmless(bytes: Uint8Array, limits: SheetLimits): void {
  let [parts, inflated] = [0, 0];
  const sheets = unpacked(bytes, ({ name, originalSize }) => {
    parts += 1;
    inflated += originalSize;
    if (parts > mostParts || inflated > mostInflated) throw new UnreadableSheet('sheets.too-large-inside');
    return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
  });
  if (Object.keys(sheets).length === 0) throw new UnreadableSheet('sheets.not-a-sheet');
  for (const sheet of Object.values(sheets)) assertWithin(strFromU8(sheet), limits);
}

function assertWithin(xml: string, { maxRows, maxColumns }: SheetLimits): void {
  for (const [, letters = '', row] of xml.matchAll(/\br="([A-Z]+)?(\d+)"/g)) {
    if (Number(row) > maxRows * emptyRowsAllowed)
      throw new UnreadableSheet('sheets.too-many-rows', { max: maxRows });
    if (columnNumber(letters) > maxColumns)
      throw new UnreadableSheet('sheets.too-many-columns', { max: maxColumns });
  }
}

/** Sheets have gaps. */
const emptyRowsAllowed = 2;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** fflate inflates each part into as many bytes as the archive says of it, and not one more. */
function unpacked(
  bytes: Uint8Array,
  filter: (part: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('sheets.not-a-sheet');
  }
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  const written = cell.toISOString();
  return cell.getTime() < firstDate ? written.slice(11, 16) : written.slice(0, 10);
}

/** A clock time without a date is a fraction of the day before day one. */
const firstDate = Date.UTC(1900, 0, 1);
