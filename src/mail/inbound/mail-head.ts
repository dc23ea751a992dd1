/** One header field, unfolded; the name in lower case. */
export interface HeaderField {
  name: string;
  value: string;
}

const longestHead = 256 * 1024;

/** The header fields in their order, newest trace first, read without believing that they are well formed. */
export function readHead(raw: Buffer): HeaderField[] {
  const text = raw.subarray(0, longestHead).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined
        ? []
        : [{ name: name.toLowerCase(), value: value.trim() }];
    });
}

export const valuesOf = (head: readonly HeaderField[], name: string): string[] =>
  head.filter((field) => field.name === name).map((field) => field.value);

export const valueOf = (head: readonly HeaderField[], name: string): string | undefined =>
  valuesOf(head, name)[0];

/** What stands behind the head. */
export function bodyOf(raw: Buffer): Buffer {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((index) => index >= 0);
  return ends.length === 0 ? Buffer.alloc(0) : raw.subarray(Math.min(...ends));
}

/** The one address of a field such as From; undefined if it holds none or several. */
export function singleAddressOf(head: readonly HeaderField[], name: string): string | undefined {
  const values = valuesOf(head, name);
  const [value = ''] = values;
  // Quoted words and comments may hold anything, an address of somebody else too.
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, ' ').replace(/\([^()]*\)/g, ' ');
  const addresses = addressesIn(bare);
  return values.length === 1 && addresses.length === 1 ? addresses[0] : undefined;
}

export const addressesIn = (text: string): string[] =>
  [...text.matchAll(/[^\s@<>(),:;"[\]\\]+@[\w-]+(?:\.[\w-]+)*/g)].map(([address]) => address);
