import type { FileKind } from './file-kinds.js';

/** A second format hidden in a file: what one program shows as a picture, another would run or unpack. */
export function hasForeignContent(bytes: Buffer, kind: FileKind): boolean {
  // A package is an archive and nothing else; its parts may be packed or not.
  if (kind === 'pptx' || kind === 'odp') return !isArchive(bytes) || isAlsoDocument(bytes);
  return isArchive(bytes) || (kind !== 'pdf' && (isAlsoDocument(bytes) || isAlsoPage(bytes)));
}

/** A ZIP is read from its end: a record whose comment reaches exactly to the last byte. */
function isArchive(bytes: Buffer): boolean {
  const smallest = 22;
  const largestComment = 65_535;
  const first = Math.max(0, bytes.length - smallest - largestComment);
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= first;) {
    if (at + smallest <= bytes.length && at + smallest + bytes.readUInt16LE(at + 20) === bytes.length)
      return true;
    if (at === 0) return false;
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}

/** Readers of PDF look for the signature within the first kilobyte. */
const isAlsoDocument = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/** Long enough never to stand in a compressed picture by chance. */
const isAlsoPage = (bytes: Buffer): boolean =>
  ['<script', '<SCRIPT', '<?php', '<!DOCTYPE', '<!doctype'].some((mark) => bytes.includes(mark));
