import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './content-negotiation.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Level 5 of 11: within 2 % of the smallest for a calendar, in a thirtieth of the time. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A text that is sent more than once. Equal texts have equal bytes and tags, in every process. */
export class EncodedText {
  private readonly hash: string;
  private readonly identity: Buffer;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly text: string) {
    this.identity = Buffer.from(text);
    this.hash = createHash('sha256').update(this.identity).digest('base64url').slice(0, 22);
  }

  get size(): number {
    return this.identity.length;
  }

  /** Strong tags differ between encodings (RFC 9110, section 8.8.3.3). */
  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
  }

  /** Encoded once, when it is first wanted. */
  in(encoding: Encoding): Promise<Buffer> {
    const known = this.encoded.get(encoding);
    if (known) return known;
    const making = this.encode(encoding);
    this.encoded.set(encoding, making);
    return making;
  }

  private async encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.identity;
    return encoding === 'br' ? brotli(this.identity, brotliOptions) : zip(this.identity);
  }
}
