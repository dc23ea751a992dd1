/** One row of a sheet. `line` is where the person finds it: the row of the spreadsheet, the line of the text file. */
export interface SheetRow {
  line: number;
  /** Trimmed text, whatever the file held: a formula is the text that was typed, a date is `2023-10-23`, a clock time `09:00`. */
  cells: string[];
}

export interface Sheet {
  kind: 'csv' | 'xlsx' | 'pasted';
  /** How the bytes of a text file were read. */
  encoding?: Encoding;
  /** Without the empty rows. */
  rows: SheetRow[];
}

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'euc-kr',
  'gb18030',
  'windows-1251',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

export interface SheetLimits {
  maxBytes: number;
  maxRows: number;
  maxColumns: number;
}

export const usualLimits: SheetLimits = { maxBytes: 5_000_000, maxRows: 10_000, maxColumns: 100 };

/** Rows with something in them; more than `maxRows` or `maxColumns` are refused. */
export function filledRows(rows: readonly SheetRow[], limits: SheetLimits): SheetRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new UnreadableSheet('sheets.empty');
  if (filled.length > limits.maxRows)
    throw new UnreadableSheet('sheets.too-many-rows', { max: limits.maxRows });
  if (filled.some(({ cells }) => cells.length > limits.maxColumns))
    throw new UnreadableSheet('sheets.too-many-columns', { max: limits.maxColumns });
  return filled;
}

/** Why a file cannot be read as a sheet; `code` has its text in `sheets.texts.ts`. A form shows it at its file field. */
export class UnreadableSheet extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
