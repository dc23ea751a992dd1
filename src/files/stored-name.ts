import { type FileKind, traitsOf } from './file-kinds.js';

/** Controls and format characters (among them direction overrides), and what means something in a path or a header. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;

/** As the person called it, without what could mislead, and with the ending of what the file is: `letter.pdf.exe` ends in `.pdf`. */
export function storedName(given: string, kind: FileKind): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replace(/(\.[a-z0-9]{1,5})+$/i, '')
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...stem].slice(0, 60).join('') || 'file'}.${traitsOf[kind].extension}`;
}
