import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { emailKey } from '../../kernel/folded-text.js';
import { singleLine } from '../recipient.rules.js';
import { bodyOf, readHead, singleAddressOf, valueOf } from './mail-head.js';
import { isAuthenticSender } from './sender.rules.js';

/** Replies take a few kilobytes; a letter with pictures may take more. */
export const largestMail = 5 * 1024 * 1024;
/** What is kept of a larger one: enough to know whose it is. */
export const largestSample = 64 * 1024;

/** A mail as a source hands it over. */
export interface Arrival {
  raw: Buffer;
  /** Of the whole mail; `raw` may be its beginning only. */
  size: number;
  envelopeTo: string | null;
}

/** What is known of a mail from its head alone. */
export interface Identity {
  fingerprint: string;
  fromAddress: string;
  fromKey: string;
  isAuthenticated: boolean;
  subject: string;
}

export function identityOf(raw: Buffer, authservId: string | undefined): Identity {
  const head = readHead(raw);
  const fromAddress = (singleAddressOf(head, 'from') ?? '').slice(0, 254);
  const isAuthenticated = isAuthenticSender(head, authservId);
  const messageId = valueOf(head, 'message-id') ?? '';
  return {
    // Without trace fields, which differ by the way that it came; with the verdict, so that no forged copy that comes first
    // keeps the true one out.
    fingerprint: createHash('sha256')
      .update(JSON.stringify([messageId, fromAddress, isAuthenticated, valueOf(head, 'date') ?? '']))
      .update(bodyOf(raw))
      .digest('hex'),
    fromAddress,
    fromKey: emailKey(fromAddress),
    isAuthenticated,
    subject: singleLine(decodedWords(valueOf(head, 'subject') ?? '')).slice(0, 500),
  };
}

/** RFC 2047, as far as a list needs it: what cannot be decoded stays as it is. */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi,
      (word, charset: string, encoding: string, data: string) => {
        const bytes =
          encoding.toLowerCase() === 'b'
            ? Buffer.from(data, 'base64')
            : Buffer.from(
                data
                  .replaceAll('_', ' ')
                  .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
                'latin1',
              );
        try {
          return new TextDecoder(charset).decode(bytes);
        } catch {
          return word;
        }
      },
    );
}

/** Text, because both engines store it alike. */
export const pack = (raw: Buffer): string => gzipSync(raw).toString('base64');
export const unpack = (packed: string): Buffer => gunzipSync(Buffer.from(packed, 'base64'));
