import { decodeText } from './decode-text.js';
import { type Encoding, filledRows, type Sheet, type SheetLimits, type SheetRow } from './sheet.js';

export function readCsv(bytes: Uint8Array, limits: SheetLimits, wanted?: Encoding): Sheet {
  const { text, encoding } = decodeText(bytes, wanted);
  return { kind: 'csv', encoding, rows: filledRows(rowsOf(text), limits) };
}

/** Rows copied out of a spreadsheet come with tabs; typed ones with commas or semicolons. */
export function readPasted(text: string, limits: SheetLimits): Sheet {
  return { kind: 'pasted', rows: filledRows(rowsOf(text), limits) };
}

/** RFC 4180, with the delimiter that the first line names, as Excel writes it, or else uses most. A quote that nobody closes ends with the text. */
function rowsOf(whole: string): SheetRow[] {
  const declared = /^sep=([^\r\n\w"])(\r\n|\r|\n)/i.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const delimiter = declared?.[1] ?? delimiterOf(text);
  const token = new RegExp(`"(?:[^"]|"")*(?:"|$)|\\r\\n|[\\r\\n${delimiter}]|[^\\r\\n${delimiter}]+`, 'g');
  const rows: SheetRow[] = [];
  let line = declared ? 2 : 1;
  let row: SheetRow = { line, cells: [''] };
  for (const [piece] of text.matchAll(token)) {
    if (piece === delimiter) row.cells.push('');
    else if (/^[\r\n]/.test(piece)) {
      rows.push(tidied(row));
      line += 1;
      row = { line, cells: [''] };
    } else {
      line += piece.match(/\r\n?|\n/g)?.length ?? 0;
      row.cells.push((row.cells.pop() ?? '') + piece);
    }
  }
  return [...rows, tidied(row)];
}

function delimiterOf(text: string): string {
  const [first = ''] = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .trimStart()
    .split(/[\r\n]/);
  const count = (mark: string) => first.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

const tidied = ({ line, cells }: SheetRow): SheetRow => ({ line, cells: cells.map(unquoted) });

function unquoted(cell: string): string {
  const value = cell.trim();
  const inner = /^"([^]*?)"?$/.exec(value)?.[1];
  return (inner === undefined ? value : inner.replaceAll('""', '"')).trim();
}
