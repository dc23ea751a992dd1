import { createHash } from 'node:crypto';
import { edition } from '../../config/edition.js';

/** Names that files give to our records: the same for good, and of no meaning. */

export const sessionGuid = (sessionId: string): string => guidOf(sessionName(sessionId));

export const speakerGuid = (speakerId: string): string => guidOf(speakerName(speakerId));

export const speakerNumber = (speakerId: string): number => numberOf(`speaker-${speakerId}`);

/** Positive integers of 31 bits, as readers keep them; two that would be the same are moved apart, and none is in `taken`. */
export function sessionNumbers(
  sessionIds: readonly string[],
  taken: ReadonlySet<number> = new Set(),
): Map<string, number> {
  const numbers = new Map<string, number>();
  const used = new Set(taken);
  for (const id of [...sessionIds].sort()) {
    let number = numberOf(sessionName(id));
    while (used.has(number)) number = (number % mostNumber) + 1;
    used.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

export const mostNumber = 0x7fffffff;

/** As its entry in calendars is called. */
const sessionName = (id: string): string => `session-${id}@${edition.uidDomain}`;
const speakerName = (id: string): string => `speaker-${id}@${edition.uidDomain}`;

const numberOf = (name: string): number =>
  (createHash('sha256').update(name).digest().readUInt32BE() % mostNumber) + 1;

const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A UUID of version 5 in the namespace of addresses (RFC 9562, section 5.5). */
function guidOf(name: string): string {
  const bytes = createHash('sha1').update(urlNamespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
