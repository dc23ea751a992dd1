import { randomBytes, randomUUID } from 'node:crypto';
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
export const newToken = (): string => randomBytes(17).toString('base64url').slice(0, 22);
