import { randomFillSync, randomUUID } from 'node:crypto';
import { RealClock } from './clock.js';

const realClock = new RealClock();

/**
 * A stable identifier for rows and UIDs. Never shown as a secret: knowing one opens nothing. It begins with the time (UUIDv7, RFC
 * 9562), so that rows which are written together lie on the same pages of each index.
 */
export function newId(): string {
  const time = realClock.now().getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** 132 random bits in 22 characters that survive a URL and a line of mail. */
export const newToken = (): string => nextRandomBytes(17).toString('base64url').slice(0, 22);

/** Asked of the system for many tokens at once: each question costs more than all else that a token takes. */
const random = Buffer.alloc(4_096);
let used = random.length;

function nextRandomBytes(count: number): Buffer {
  if (used + count > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += count;
  return random.subarray(used - count, used);
}
