import { decode } from 'iconv-lite';
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

/** In the right order of bytes there are line ends and delimiters; in the other these are characters that nobody writes. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const marks = { 'utf-16le': 0, 'utf-16be': 0 };
  const seen = bytes.subarray(0, sample);
  for (let index = 0; index + 1 < seen.length; index += 2) {
    const [first = 0, second = 0] = [seen[index], seen[index + 1]];
    if (second === 0 && isMark(first)) marks['utf-16le'] += 1;
    if (first === 0 && isMark(second)) marks['utf-16be'] += 1;
  }
  const likely = marks['utf-16le'] > marks['utf-16be'] ? 'utf-16le' : 'utf-16be';
  return marks[likely] > 0 && strictly(bytes, likely) !== undefined ? likely : undefined;
}

/** Line feed, tab, comma, semicolon. */
const isMark = (code: number): boolean => [0x0a, 0x09, 0x2c, 0x3b].includes(code);

const sample = 65_536;
/** Korean text consists of Hangul but for a few hanja; in Chinese text read as EUC-KR every second character is a hanja. */
const leastHangul = 0.85;
/** Of Chinese text, nearly all are characters of the first level (lead byte B0 to D7); Cyrillic or Latin code pages are not. */
const leastCommon = 0.6;

function nationalEncoding(bytes: Uint8Array): Encoding | undefined {
  const korean = strictly(bytes, 'euc-kr');
  if (korean !== undefined && share(korean, /[\uac00-\ud7a3]/g) >= leastHangul) return 'euc-kr';
  const chinese = strictly(bytes, 'gb18030');
  if (chinese !== undefined && commonShare(bytes) >= leastCommon) return 'gb18030';
  return codePageOfWindows(bytes);
}

/** In Russian nearly everything is beyond ASCII and a letter; in French, a letter here and there among others. */
function codePageOfWindows(bytes: Uint8Array): Encoding | undefined {
  const cyrillic = strictly(bytes, 'windows-1251') ?? '';
  const latin = strictly(bytes, 'windows-1252') ?? '';
  const foreign = latin.match(/[^\0-\x7f]/g)?.length ?? 0;
  const plain = latin.match(/[A-Za-z]/g)?.length ?? 0;
  if (foreign > plain / 4 && share(cyrillic, /[А-яЁё«»№–—]/g) >= leastLetters) return 'windows-1251';
  return foreign < plain / 4 && share(latin, frenchSigns) >= leastLetters ? 'windows-1252' : undefined;
}

const leastLetters = 0.95;
const frenchSigns = /[\u00a0àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ’«»–—…°]/g;

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
  if (encoding === 'euc-kr') return korean(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Korean spreadsheets save EUC-KR with the 8,822 syllables that it lacks, such as 똠 and 펲. Node's own decoder refuses those. */
function korean(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'cp949');
  return text.includes('\uFFFD') ? undefined : text;
}
