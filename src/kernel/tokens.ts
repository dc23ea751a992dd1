import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** What a token opens. A raised `version` makes the earlier links to the same thing void. */
export interface TokenClaim {
  purpose:
    | 'sign-in'
    | 'own-area'
    | 'host-area'
    | 'personal-feed'
    | 'answer'
    | 'change-mails'
    | 'place-offer'
    | 'co-event'
    | 'co-event-draft'
    | 'file'
    | 'form'
    | 'interest'
    | 'new-address'
    | 'registration-draft'
    | 'registration-invitation'
    | 'speaker-area'
    | 'speaking-invitation';
  subject: string;
  version: number;
}

/**
 * Secrets in links. A token is derived from the server's secret and what it opens, so that a later mail or page can repeat a
 * link while the database keeps only its hash: neither a dump nor a backup opens anybody's area.
 */
export class Tokens {
  constructor(private readonly secret: string) {}

  /** Whether the token is that of the claim, in a time that tells nothing. */
  matches(token: string, claim: TokenClaim): boolean {
    return isSameHash(hashToken(token), hashToken(this.derive(claim)));
  }

  /** 132 bits in 22 characters; the same claim always gives the same token. */
  derive({ purpose, subject, version }: TokenClaim): string {
    const code = createHmac('sha256', this.secret).update(`${purpose}\n${subject}\n${version}`);
    return code.digest('base64url').slice(0, 22);
  }
}

/** What the database keeps of a token. Tokens carry 132 bits of entropy, so that a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => hash('sha256', token);

function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
