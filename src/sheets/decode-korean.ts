/**
 * Text in code page 949, as Korean spreadsheets save it: EUC-KR and the 8,822 syllables that it lacks, such as 똠 and 펲. Node's
 * own decoder knows EUC-KR alone. Undefined for bytes that are not of this code page.
 */
export function decodeKorean(bytes: Uint8Array): string | undefined {
  const characters = codePage();
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead >= 0x80) at += 1;
    const unit = lead < 0x80 ? lead : (characters[lead * 256 + (bytes[at] ?? 0)] ?? 0);
    if (unit === 0 && lead !== 0) return undefined;
    units[count] = unit;
    count += 1;
  }
  return new TextDecoder('utf-16le').decode(units.subarray(0, count));
}

let made: Uint16Array | undefined;

/** Characters by their two bytes; zero where there is none. */
function codePage(): Uint16Array {
  if (made) return made;
  const characters = new Uint16Array(0x10000);
  const ofEucKr = new Set<number>();
  for (let lead = 0xa1; lead <= 0xfe; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const code = decodedByNode(lead, trail);
      characters[lead * 256 + trail] = code;
      ofEucKr.add(code);
    }
  }
  const cells = freeCells();
  for (let code = 0xac00; code <= 0xd7a3; code += 1)
    if (!ofEucKr.has(code)) characters[cells.next().value ?? 0] = code;
  // € and ®, which came into the standard in 1998.
  characters.set([0x20ac, 0xae], 0xa2e6);
  made = characters;
  return characters;
}

const eucKr = new TextDecoder('euc-kr');

function decodedByNode(...bytes: number[]): number {
  const text = eucKr.decode(Uint8Array.from(bytes));
  return text.length === 1 && text !== '\uFFFD' ? text.charCodeAt(0) : 0;
}

/** Where EUC-KR has nothing, the code page has the other syllables, in the order of Unicode. */
function* freeCells(): Generator<number, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead += 1)
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail += 1)
      if (trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81) yield lead * 256 + trail;
  return undefined;
}
