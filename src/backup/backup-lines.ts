import type { Cell, TablePiece } from '../kernel/database/whole-database.js';

/** The first line: what the lines below were taken from. */
export interface BackupHead {
  backup: 1;
  edition: string;
  /** ISO 8601, by the real clock. */
  takenAt: string;
  migrations: string[];
  /** Tells whether two secrets are the same, and nothing of them. */
  secretMark: string;
}

/** Bytes of an uploaded file, in base64; long files come in parts, one after the other. */
export interface FilePart {
  file: string;
  part: string;
}

/** The last line, without which the backup is not whole. */
export interface BackupEnd {
  end: { rows: number; files: number };
}

export type BackupLine = BackupHead | TablePiece | FilePart | BackupEnd;

/** It is not a backup of this application, or not all of it. */
export class BadBackup extends Error {}

export const isHead = (line: unknown): line is BackupHead =>
  isObject(line) &&
  line['backup'] === 1 &&
  isText(line['edition']) &&
  isText(line['takenAt']) &&
  isTexts(line['migrations']) &&
  isText(line['secretMark']);

export const isPiece = (line: unknown): line is TablePiece => {
  if (!isObject(line) || !isText(line['table']) || !isTexts(line['columns'])) return false;
  const { columns, rows } = line;
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.length === columns.length && row.every((cell) => isCell(cell));
  return Array.isArray(rows) && rows.every(isRow);
};

export const isFilePart = (line: unknown): line is FilePart =>
  isObject(line) && isText(line['file']) && isText(line['part']);

export const isEnd = (line: unknown): line is BackupEnd => isObject(line) && isObject(line['end']);

/** Bytes in a cell are `{ "bytes": base64 }`. */
export const textOf = (line: BackupLine): string => JSON.stringify(line, bytesAsBase64);

/** Whatever JSON the text holds. */
export const lineOf = (text: string): unknown => JSON.parse(text, base64AsBytes);

/** A Buffer has made itself an object before the replacer sees it. */
const bytesAsBase64 = (_: string, value: unknown): unknown =>
  isObject(value) && value['type'] === 'Buffer' && Array.isArray(value['data'])
    ? { bytes: Buffer.from(value['data']).toString('base64') }
    : value;

const base64AsBytes = (_: string, value: unknown): unknown =>
  isObject(value) && isText(value['bytes']) ? Buffer.from(value['bytes'], 'base64') : value;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Uint8Array;
