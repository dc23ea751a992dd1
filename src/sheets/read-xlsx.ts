import { strFromU8, unzipSync } from 'fflate';
import { filledRows, type Sheet, type SheetLimits, type SheetRow, UnreadableSheet } from './sheet.js';
import { rowsOf } from './xlsx/sheet-rows.js';
import { type Parts, workbookOf } from './xlsx/workbook.js';

/**
 * The first sheet of a workbook that can be seen and holds something; of several, the first that `isWanted`. No library for
 * workbooks reads it: those lay out a table as large as the file says that it is, and take minutes for a crafted one.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: SheetLimits,
  isWanted: (rows: readonly SheetRow[]) => boolean = () => true,
): Promise<Sheet> {
  const parts = unpacked(bytes);
  const { sheets, context } = await workbookOf(parts);
  if (sheets.length === 0) throw new UnreadableSheet('sheets.not-a-sheet');
  let found: SheetRow[] | undefined;
  for (const path of sheets.slice(0, mostSheets)) {
    const rows = await rowsOf(strFromU8(parts[path] ?? new Uint8Array()), context, limits);
    if (rows.length > 0 && isWanted(rows)) return { kind: 'xlsx', rows: filledRows(rows, limits) };
    if (rows.length > 0) found ??= rows;
  }
  return { kind: 'xlsx', rows: filledRows(found ?? [], limits) };
}

const mostParts = 500;
const mostInflated = 48_000_000;
/** That are looked through for the one that is wanted. */
const mostSheets = 10;

/** fflate inflates each part into as many bytes as the archive says of it, and not one more. */
function unpacked(bytes: Uint8Array): Parts {
  let [parts, inflated] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        inflated += originalSize;
        if (parts > mostParts || inflated > mostInflated)
          throw new UnreadableSheet('sheets.too-large-inside');
        return /\.(xml|rels)$/i.test(name);
      },
    });
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('sheets.not-a-sheet');
  }
}
