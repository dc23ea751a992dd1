import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Secrets in links. A token is derived from the server's secret and what it opens, so that a later mail can repeat a link
 * while the database keeps only its hash: neither a dump nor a backup opens anybody's area.
 */
export class Tokens {
  constructor(private readonly secret: string) {}

  /** The same arguments give the same token; a raised `version` makes the earlier links void. */
  derive(purpose: string, subject: string, version = 1): string {
    return createHmac('sha256', this.secret)
      .update(`${purpose}\n${subject}\n${version}`)
      .digest('base64url')
      .slice(0, 22);
  }
}

/** What the database keeps of a token. Tokens carry 132 random bits, so that a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
