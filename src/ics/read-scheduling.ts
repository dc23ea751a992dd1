/** What a scheduling message of somebody else's calendar says (RFC 5546), as far as an organizer's side needs it. */
export interface SchedulingMessage {
  /** In upper case; empty where the calendar names none. */
  method: string;
  uid: string;
  /** 0 where it is missing: then it answers the first version. */
  sequence: number;
  stampedAt: Date | undefined;
  attendees: SchedulingAttendee[];
  /** As they are written, with their zone: `20231024T110000 Asia/Seoul`. */
  start: string;
  end: string;
  comment: string;
}

export interface SchedulingAttendee {
  /** In lower case, without `mailto:`. */
  address: string;
  /** In upper case; NEEDS-ACTION where it is missing. */
  partstat: string;
  delegatedTo: string;
}

interface Line {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

const mostLines = 5_000;

/**
 * Reads the first VEVENT of a calendar that others wrote: tolerant of line ends, folding, letter case and missing properties,
 * because each client breaks another rule. Undefined for what holds no event with a UID.
 */
export function readScheduling(text: string): SchedulingMessage | undefined {
  const lines = linesOf(text);
  const begin = lines.findIndex(({ name, value }) => name === 'BEGIN' && isWord(value, 'VEVENT'));
  if (begin === -1) return undefined;
  const outside = lines.slice(0, begin);
  const event = ownLines(lines.slice(begin + 1));
  const valueOf = (name: string) => event.find((line) => line.name === name)?.value.trim() ?? '';
  const uid = ownUid(valueOf('UID'));
  if (!uid) return undefined;
  return {
    method:
      outside
        .find(({ name }) => name === 'METHOD')
        ?.value.trim()
        .toUpperCase() ?? '',
    uid,
    sequence: /^\d{1,9}$/.test(valueOf('SEQUENCE')) ? Number(valueOf('SEQUENCE')) : 0,
    stampedAt: instantOf(valueOf('DTSTAMP')),
    attendees: event.filter(({ name }) => name === 'ATTENDEE').map(attendeeOf),
    start: timeOf(event, 'DTSTART'),
    end: timeOf(event, 'DTEND'),
    comment: plainText(valueOf('COMMENT')).slice(0, 1000),
  };
}

/**
 * Exchange keeps a UID of others inside of a global object id ([MS-OXCICAL], 2.1.3.1.1.20.26): a head, `vCal-Uid`, the number 1, the
 * UID and a zero. It should take it out again when it answers; what passes other gateways comes with all of it, in hexadecimal digits.
 */
function ownUid(uid: string): string {
  const [, wrapped] =
    /^040000008200E00074C5B7101A82E008[\dA-F]{48}7643616C2D55696401000000((?:[\dA-F]{2})+)$/i.exec(uid) ?? [];
  return wrapped ? Buffer.from(wrapped, 'hex').toString().replace(/\0+$/, '') : uid;
}

/** The lines of the event itself, without those of its alarms. */
function ownLines(lines: readonly Line[]): Line[] {
  const own: Line[] = [];
  let depth = 0;
  for (const line of lines) {
    if (line.name === 'BEGIN') depth += 1;
    else if (line.name !== 'END') {
      if (depth === 0) own.push(line);
    } else if (depth === 0) break;
    else depth -= 1;
  }
  return own;
}

function linesOf(text: string): Line[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n', mostLines)
    .flatMap((line) => lineOf(line) ?? []);
}

function lineOf(line: string): Line | undefined {
  const name = /^[A-Za-z0-9-]+/.exec(line)?.[0];
  if (name === undefined) return undefined;
  const parameters: Record<string, string> = {};
  const next = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/y;
  let end = name.length;
  for (;;) {
    next.lastIndex = end;
    const found = next.exec(line);
    if (!found) break;
    parameters[(found[1] ?? '').toUpperCase()] = (found[2] ?? '').replace(/^"|"$/g, '');
    end = next.lastIndex;
  }
  return line[end] === ':' ? { name: name.toUpperCase(), parameters, value: line.slice(end + 1) } : undefined;
}

/** Some clients put an identifier into the value and the address into EMAIL. */
function attendeeOf({ parameters, value }: Line): SchedulingAttendee {
  const named = /^\s*mailto:(.*)$/i.exec(value)?.[1] ?? parameters['EMAIL'] ?? value;
  return {
    address: addressOf(named),
    partstat: (parameters['PARTSTAT'] ?? 'NEEDS-ACTION').trim().toUpperCase(),
    delegatedTo: addressOf((parameters['DELEGATED-TO'] ?? '').replace(/^mailto:/i, '')),
  };
}

function addressOf(text: string): string {
  const address = text.trim().replace(/\?.*$/s, '').toLowerCase();
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function timeOf(event: readonly Line[], name: string): string {
  const line = event.find((each) => each.name === name);
  return line ? [line.value.trim(), line.parameters['TZID'] ?? ''].join(' ').trim().slice(0, 100) : '';
}

function instantOf(value: string): Date | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (!year) return undefined;
  const instant = new Date(
    `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`,
  );
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

const plainText = (text: string): string =>
  text.replace(/\\([nN,;\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));

const isWord = (value: string, word: string): boolean => value.trim().toUpperCase() === word;
