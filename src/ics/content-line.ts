/** Values as RFC 5545 wants them in a content line. No value that passes here can end its line or begin another. */

type Parameters = Record<string, string | undefined>;

/** One unfolded line. The value and the parameters must come from the functions below, or be constants. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const given = Object.entries(parameters).filter(([, parameter]) => parameter !== undefined);
  return `${name}${given.map(([key, parameter]) => `;${key}=${parameter}`).join('')}:${value}`;
}

/** TEXT, section 3.3.11. */
export function text(value: string): string {
  return clean(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/**
 * A quoted parameter such as CN, or undefined when nothing is left of it. No escape is read by all applications: `"`
 * cannot stand inside, `^` (RFC 6868) and `\` begin an escape for some of them only, so these three are dropped.
 */
export function quoted(value: string): string | undefined {
  const kept = clean(value)
    .replace(/["^\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kept ? `"${kept}"` : undefined;
}

/** URI: not escaped like TEXT, because applications take `\,` into the address; RFC 3986 decides what may stand. */
export function uri(value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{Cc}]+$/u.test(value))
    throw new Error(`not a URI: ${JSON.stringify(value)}`);
  return value.toWellFormed().replace(/[^\w!#$%&'()*+,\-./:;=?@[\]~]/gu, encodeURIComponent);
}

/** CAL-ADDRESS. The address stays exactly as given, because replies are matched by it. */
export function mailto(address: string): string {
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+$/i.test(address)) {
    throw new Error(`not a mail address: ${JSON.stringify(address)}`);
  }
  return `mailto:${address}`;
}

/** DATE-TIME in UTC: `20231024T000000Z`; fractions of a second are dropped. */
export function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`.replace(/[-:]/g, '');
}

/** Ends a line, broken so that no part is longer than 75 octets and no character is divided (section 3.1). */
export function fold(line: string): string {
  if (isAscii(line)) return line.length <= 75 ? `${line}\r\n` : foldAscii(line);
  if (Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  let folded = '';
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return `${folded}\r\n`;
}

const isAscii = (line: string): boolean => /^[\0-\x7f]*$/.test(line);

/** The same for what most lines are, many times faster. */
const foldAscii = (line: string): string =>
  [line.slice(0, 75), ...(line.slice(75).match(/.{1,74}/gs) ?? []).map((rest) => ` ${rest}`)].join('\r\n') +
  '\r\n';

/**
 * Everything that some reader takes for a line break becomes one: Python's splitlines() breaks at U+0085 and U+2028 too.
 * Other control characters, byte order marks and bidirectional embeddings and overrides go; isolates and marks stay.
 */
function clean(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\ufeff]/gu, '');
}
