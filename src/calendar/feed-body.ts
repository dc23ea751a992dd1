import type { Encoding, Validators } from '../kernel/http/content-negotiation.js';
import { EncodedText } from '../kernel/http/encoded-text.js';

export interface EncodedBody extends Required<Validators> {
  encoding: Encoding;
  bytes: Buffer;
}

/** One state of a feed. */
export class FeedBody {
  private readonly encoded: EncodedText;

  constructor(
    readonly text: string,
    readonly lastModified: Date,
  ) {
    this.encoded = new EncodedText(text);
  }

  get size(): number {
    return this.encoded.size;
  }

  etag(encoding: Encoding): string {
    return this.encoded.etag(encoding);
  }

  async in(encoding: Encoding): Promise<EncodedBody> {
    const bytes = await this.encoded.in(encoding);
    return { encoding, bytes, lastModified: this.lastModified, etag: this.etag(encoding) };
  }
}
