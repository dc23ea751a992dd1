import writeExcelFile from 'write-excel-file/node';

export interface SheetToWrite {
  name: string;
  columns: readonly { label: string; width?: number }[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook of text and numbers. Its cells are typed, so that text which looks like a formula stays text. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name),
    columns: columns.map(({ width = 20 }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const })),
      ...rows.map((cells) => cells.map(cellOf)),
    ],
  }));
  return writeExcelFile(written).toBuffer();
}

/** RFC 4180, with the byte order mark by which spreadsheets recognise UTF-8. */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;

const cellOf = (value: string | number | null) =>
  typeof value === 'number' ? { value, type: Number } : value ? { value, type: String } : null;

/** What Excel refuses in the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Spreadsheets take what begins like this for a formula, in either width; a quote in front makes it text (CWE-1236). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function written(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '');
  const harmless = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
