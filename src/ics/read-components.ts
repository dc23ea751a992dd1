import { isUtf8 } from 'node:buffer';

/** A reading of iCalendar bytes for the lint: strict, and deliberately apart from the code that writes them. */
export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

export interface Property {
  name: string;
  line: number;
  parameters: Parameter[];
  value: string;
}

export interface Parameter {
  name: string;
  value: string;
  isQuoted: boolean;
}

interface ContentLine {
  line: number;
  text: string;
}

export const valueOf = (component: Component, name: string): string | undefined =>
  component.properties.find((property) => property.name === name)?.value;

/** Reads what can be read and reports the rest, with line numbers and without repeating anybody's text. */
export function readComponents(bytes: Buffer, findings: string[]): Component[] {
  const outermost: Component[] = [];
  const open: Component[] = [];
  for (const contentLine of unfold(bytes, findings)) {
    const property = readProperty(contentLine);
    if (!property) findings.push(`line ${contentLine.line}: not a content line`);
    else if (property.name === 'BEGIN') {
      const component = { name: property.value, line: property.line, properties: [], components: [] };
      (open.at(-1)?.components ?? outermost).push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (open.pop()?.name !== property.value) findings.push(`line ${property.line}: END without its BEGIN`);
    } else if (open.length === 0) findings.push(`line ${property.line}: property outside of a component`);
    else open.at(-1)?.properties.push(property);
  }
  for (const component of open) findings.push(`line ${component.line}: ${component.name} without END`);
  return outermost;
}

/** Sections 3.1 and 6: lines of at most 75 octets that end in CRLF, in UTF-8, of which no character is divided. */
function unfold(bytes: Buffer, findings: string[]): ContentLine[] {
  if (bytes.subarray(0, 3).equals(Buffer.from('\ufeff'))) findings.push('line 1: byte order mark');
  if (bytes.subarray(-2).toString('latin1') !== '\r\n') findings.push('no CRLF at the end');
  const unfolded: ContentLine[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const hasReturn = end > start && bytes[end - 1] === 0x0d;
    if (newline !== -1 && !hasReturn) findings.push(`line ${line}: LF without CR`);
    const octets = bytes.subarray(start, hasReturn ? end - 1 : end);
    start = end + 1;
    for (const fault of octetFaults(octets)) findings.push(`line ${line}: ${fault}`);
    const text = octets.toString();
    const previous = unfolded.at(-1);
    if (!/^[ \t]/.test(text)) unfolded.push({ line, text });
    else if (previous) previous.text += text.slice(1);
    else findings.push(`line ${line}: continues nothing`);
  }
  return unfolded;
}

function octetFaults(octets: Buffer): string[] {
  const faults: string[] = [];
  const text = octets.toString();
  if (octets.length > 75) faults.push(`${octets.length} octets`);
  if (!isUtf8(octets)) faults.push('not UTF-8, or a character divided by folding');
  if (/(?!\t)\p{Cc}/u.test(text)) faults.push('control character');
  if (/[\u2028\u2029]/.test(text)) faults.push('line or paragraph separator');
  if (/[\u202a-\u202e]/.test(text)) faults.push('bidirectional override or embedding');
  return faults;
}

function readProperty({ line, text }: ContentLine): Property | undefined {
  const name = /^[A-Z0-9-]+/.exec(text)?.[0];
  if (!name) return undefined;
  const parameters: Parameter[] = [];
  const next = /;([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/y;
  let end = name.length;
  for (;;) {
    next.lastIndex = end;
    const found = next.exec(text);
    if (!found) break;
    const [, key = '', inQuotes, bare = ''] = found;
    parameters.push({ name: key, value: inQuotes ?? bare, isQuoted: inQuotes !== undefined });
    end = next.lastIndex;
  }
  return text[end] === ':' ? { name, line, parameters, value: text.slice(end + 1) } : undefined;
}
