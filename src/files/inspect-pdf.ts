import { createInflate } from 'node:zlib';
import { Readable } from 'node:stream';

/** Why a PDF is not stored, as a key of the texts. */
export type PdfProblem = 'unreadable' | 'pdf-protected' | 'pdf-active' | 'bomb';

/** A scan of one page in full colour at 600 dpi is about 100 MB without compression. */
const largestStream = 150_000_000;
const largestTotal = 400_000_000;
const largestObjectStream = 20_000_000;

/** Names under which a PDF runs code, starts programs, sends what was typed, or carries other files. */
const activeNames =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;

interface PdfStream {
  dictionary: string;
  data: Buffer;
}

/**
 * Reads a PDF's structure (ISO 32000-1, 7.5) as far as it takes to say that it is one, has pages, and does nothing but show them.
 * Memory and time are bounded whatever its streams unpack to. Undefined is no problem.
 */
export async function inspectPdf(bytes: Buffer): Promise<PdfProblem | undefined> {
  if (!isWhole(bytes)) return 'unreadable';
  const { streams, objects } = takeApart(bytes);
  if (/\/Encrypt(?![A-Za-z])/.test(objects)) return 'pdf-protected';
  const packed: string[] = [];
  let total = 0;
  for (const { dictionary, data } of streams) {
    const isObjects = /\/Type\s*\/ObjStm/.test(dictionary);
    if (!dictionary.includes('/FlateDecode')) {
      if (isObjects && dictionary.includes('/Filter')) return 'unreadable';
      if (isObjects) packed.push(unescaped(data.toString('latin1')));
      continue;
    }
    const unpacked = await unpack(data, isObjects ? largestObjectStream : 0);
    total += unpacked.size;
    if (unpacked.size > largestStream || total > largestTotal) return 'bomb';
    if (isObjects && unpacked.size > largestObjectStream) return 'bomb';
    if (isObjects) packed.push(unescaped(unpacked.kept));
  }
  const everything = [objects, ...packed];
  if (everything.some((text) => activeNames.test(text))) return 'pdf-active';
  return everything.some((text) => /\/Type\s*\/Page(?![A-Za-z])/.test(text)) ? undefined : 'unreadable';
}

/** From its header to its end, with a table of objects where it says; nothing in front and nothing behind. */
function isWhole(bytes: Buffer): boolean {
  if (!/^%PDF-(1\.[0-7]|2\.0)/.test(bytes.toString('latin1', 0, 12))) return false;
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const [, offset] = /startxref\s+(\d+)\s+%%EOF[\s\0]*$/.exec(end) ?? [];
  if (offset === undefined) return false;
  const table = bytes.toString('latin1', Number(offset), Number(offset) + 40);
  return /^\s*(xref|\d+\s+\d+\s+obj)/.test(table);
}

/** The streams, and the text of everything between them. */
function takeApart(bytes: Buffer): { streams: PdfStream[]; objects: string } {
  const streams: PdfStream[] = [];
  const between: string[] = [];
  let position = 0;
  for (;;) {
    const found = nextStream(bytes, position);
    if (!found) break;
    const dictionary = unescaped(bytes.toString('latin1', position, found.keyword));
    between.push(dictionary);
    streams.push({
      dictionary: dictionary.slice(dictionary.lastIndexOf(' obj') + 1),
      data: bytes.subarray(found.start, found.end),
    });
    position = found.end;
  }
  between.push(unescaped(bytes.toString('latin1', position)));
  return { streams, objects: between.join('\n') };
}

/** `>> stream` and a line end begin one, `endstream` ends it. */
function nextStream(bytes: Buffer, from: number) {
  for (let at = bytes.indexOf('stream', from); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const before = bytes.toString('latin1', Math.max(from, at - 12), at);
    const [lineEnd] = /^\r?\n/.exec(bytes.toString('latin1', at + 6, at + 8)) ?? [];
    if (lineEnd === undefined || !/>>\s*$/.test(before)) continue;
    const start = at + 6 + lineEnd.length;
    const end = bytes.indexOf('endstream', start);
    return { keyword: at, start, end: end < 0 ? bytes.length : end };
  }
  return undefined;
}

/** A name may write any character as `#` and its code: `/J#61vaScript`. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Counts what comes out, keeps no more than `keep` of it, and stops where it is too much. A damaged end counts as an end. */
async function unpack(data: Buffer, keep: number): Promise<{ size: number; kept: string }> {
  const kept: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of Readable.from([data]).pipe(createInflate())) {
      const chunk: unknown = piece;
      if (!Buffer.isBuffer(chunk)) continue;
      if (size < keep) kept.push(chunk);
      size += chunk.length;
      if (size > largestStream) break;
    }
  } catch {
    // Readers show what they could unpack, and so much was looked at.
  }
  return { size, kept: Buffer.concat(kept).toString('latin1') };
}
