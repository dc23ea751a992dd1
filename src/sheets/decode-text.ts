import { type Encoding, UnreadableSheet } from './sheet.js';

interface DecodedText {
  text: string;
  encoding: Encoding;
}

/**
 * The text of a CSV file as spreadsheets save it: with a byte order mark, in UTF-8 or UTF-16, or in the national code page of
 * Korea or China. `wanted` is the person's own choice where the recognition was wrong.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): DecodedText {
  const encoding = wanted ?? markedEncoding(bytes) ?? guessedEncoding(bytes);
  const text = encoding && strictly(bytes, encoding);
  if (text === undefined || encoding === undefined || binary.test(text))
    throw new UnreadableSheet('sheets.encoding');
  return { text, encoding };
}

/** No text file holds these; a picture or a program does. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const binary = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function guessedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (strictly(bytes, 'utf-8') !== undefined && !bytes.includes(0)) return 'utf-8';
  return unmarkedUtf16(bytes) ?? nationalEncoding(bytes);
}

/** Delimiters and line ends are ASCII, so that one half of every such unit is zero, and always the same half. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, sample).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > 0) return 'utf-16le';
  return odd === 0 && even > 0 ? 'utf-16be' : undefined;
}

const sample = 65_536;
/** Korean text consists of Hangul but for a few hanja; in Chinese text read as EUC-KR every second character is a hanja. */
const leastHangul = 0.85;
/** Of Chinese text, nearly all are characters of the first level (lead byte B0 to D7); Cyrillic or Latin code pages are not. */
const leastCommon = 0.6;

function nationalEncoding(bytes: Uint8Array): Encoding | undefined {
  const korean = strictly(bytes, 'euc-kr');
  if (korean !== undefined && share(korean, /[\uac00-\ud7a3]/g) >= leastHangul) return 'euc-kr';
  const chinese = strictly(bytes, 'gb18030');
  return chinese !== undefined && commonShare(bytes) >= leastCommon ? 'gb18030' : undefined;
}

/** The share of `wanted` among the characters beyond ASCII. */
function share(text: string, wanted: RegExp): number {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(wanted)?.length ?? 0) / foreign;
}

function commonShare(bytes: Uint8Array): number {
  let [common, all] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    if (lead >= 0xb0 && lead <= 0xd7) common += 1;
    index += 1;
  }
  return all === 0 ? 0 : common / all;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
