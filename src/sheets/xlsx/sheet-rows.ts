import { type SheetLimits, type SheetRow, UnreadableSheet } from '../sheet.js';
import { type Attributes, readXml } from './read-xml.js';

/** What cells refer to: texts by their number, and which formats show a date. */
export interface WorkbookContext {
  texts: readonly string[];
  isDate: (style: string | undefined) => boolean;
  /** Days that the workbook's calendar begins after that of Windows: 1,462 in the one of old Macintosh programs. */
  daysLater: number;
}

interface OpenCell {
  column: number;
  type: string;
  style: string | undefined;
  /** What stands in `<v>`, and in the `<t>` of a text that the cell holds itself. */
  value: string;
  text: string;
}

/** Rows with something in them, each with its number in the sheet. Nothing is laid out for what is empty, however much it is. */
export async function rowsOf(
  xml: string,
  context: WorkbookContext,
  limits: SheetLimits,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const cells = new CellReader(context, limits);
  let row: SheetRow = { line: 0, cells: [] };
  await readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'row') return cells.open(name, attributes);
      row = { line: numberOf(attributes['r']) ?? row.line + 1, cells: [] };
      cells.startRow(row);
    },
    text: (text) => cells.take(text),
    close: (name) => {
      if (name !== 'row') return cells.close(name);
      if (row.cells.some(Boolean)) rows.push(row);
      if (rows.length > limits.maxRows)
        throw new UnreadableSheet('sheets.too-many-rows', { max: limits.maxRows });
    },
  });
  return rows;
}

/** Puts cells into the row that is open. */
class CellReader {
  private cells: string[] = [];
  private column = 0;
  private cell: OpenCell | undefined;
  private into: 'value' | 'text' | undefined;
  /** How a name is pronounced stands beside it, in elements of the same name. */
  private isPhonetic = false;

  constructor(
    private readonly context: WorkbookContext,
    private readonly limits: SheetLimits,
  ) {}

  startRow({ cells }: SheetRow): void {
    this.cells = cells;
    this.column = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      this.column = columnOf(attributes['r']) ?? this.column + 1;
      const [type, style] = [attributes['t'] ?? 'n', attributes['s']];
      this.cell = { column: this.column, type, style, value: '', text: '' };
    } else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'v') this.into = 'value';
    else if (name === 't' && !this.isPhonetic) this.into = 'text';
  }

  take(text: string): void {
    if (this.cell && this.into) this.cell[this.into] += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.into = undefined;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c' && this.cell) {
      this.put(this.cell);
      this.cell = undefined;
    }
  }

  private put(cell: OpenCell): void {
    const text = textOf(cell, this.context).trim();
    if (text === '') return;
    const { maxColumns } = this.limits;
    if (cell.column > maxColumns) throw new UnreadableSheet('sheets.too-many-columns', { max: maxColumns });
    while (this.cells.length < cell.column) this.cells.push('');
    this.cells[cell.column - 1] = text;
  }
}

/** Formulas are never computed: what the workbook says their value is, is taken; that of one that went wrong is nothing. */
function textOf({ type, style, value, text }: OpenCell, context: WorkbookContext): string {
  if (type === 's') return context.texts[Number(value)] ?? '';
  if (type === 'inlineStr') return withoutCodes(text);
  if (type === 'str') return withoutCodes(value);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'e' || value === '') return '';
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (!Number.isFinite(number)) return '';
  return context.isDate(style) ? dateOf(number, context.daysLater) : String(number);
}

/** A control character in a text is written as `_x000D_`. */
export const withoutCodes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

const day = 86_400_000;
/** Serial number of 1 January 1970 in the calendar of Windows, whose 29 February 1900 never was. */
const unixEpoch = 25_569;
/** The last day that a spreadsheet knows, 31 December 9999. */
const lastSerial = 2_958_465;

/** `2023-10-23`; a clock time without a date is a fraction of a day: `09:30`. */
function dateOf(serial: number, daysLater: number): string {
  if (serial < 0 || serial > lastSerial) return String(serial);
  const isTime = serial < 1;
  const days = isTime ? serial : serial + daysLater;
  const written = new Date(Math.round(((days - unixEpoch) * day) / 1000) * 1000).toISOString();
  return isTime ? written.slice(11, 16) : written.slice(0, 10);
}

function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/i.exec(address ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function numberOf(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
