import { type HeaderField, singleAddressOf, valueOf, valuesOf } from './mail-head.js';

/**
 * Whether our own mail server vouches for the sender: DMARC passed for the From's domain, or a DKIM signature of that domain, or
 * of one above it, is good. Only what stands above the server's own Received is believed; anybody can write the rest.
 */
export function isAuthenticSender(head: readonly HeaderField[], authservId: string | undefined): boolean {
  const from = singleAddressOf(head, 'from');
  if (from === undefined || authservId === undefined) return false;
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  return ownTrace(head, authservId)
    .filter(({ name }) => name === 'authentication-results')
    .flatMap(({ value }) => resultsOf(value, authservId))
    .some((result) => isAlignedPass(result, domain));
}

/** The fields that the receiving server has put on top; nothing where its Received is missing. */
function ownTrace(head: readonly HeaderField[], authservId: string): HeaderField[] {
  const border = head.findIndex(({ name, value }) => name === 'received' && !isLocalDelivery(value));
  const received = head[border]?.value ?? '';
  const by = /\bby\s+([\w.-]+)/i.exec(received)?.[1]?.toLowerCase();
  return by === authservId ? head.slice(0, border) : [];
}

/** From the mail server to its own mailbox store; the border to the outside lies below. */
const isLocalDelivery = (received: string): boolean => /\bwith\s+(?:utf8)?lmtp/i.test(received);

/** RFC 8601: `id [version]; method=result property=value ...; ...` */
function resultsOf(value: string, authservId: string): string[] {
  // Quoted words go first: the sender chose the local part of his envelope address and may have written a result into it.
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '_').replace(/\([^()]*\)/g, ' ');
  const [id = '', ...results] = bare.split(';');
  return id.trim().split(/\s+/)[0]?.toLowerCase() === authservId
    ? results.map((result) => result.trim().toLowerCase())
    : [];
}

function isAlignedPass(result: string, domain: string): boolean {
  if (/^dmarc\s*=\s*pass\b/.test(result)) {
    return /\bheader\.from\s*=\s*(?:[^\s@]*@)?([\w.-]+)/.exec(result)?.[1] === domain;
  }
  if (!/^dkim\s*=\s*pass\b/.test(result)) return false;
  const signer = /\bheader\.d\s*=\s*([\w.-]+)/.exec(result)?.[1] ?? '';
  return signer === domain || (signer.includes('.') && domain.endsWith(`.${signer}`));
}

/** Nobody wrote it by hand (RFC 3834), or it went to many: an answer to it may start a loop. */
export function isAutomatic(head: readonly HeaderField[]): boolean {
  const autoSubmitted = valueOf(head, 'auto-submitted') ?? 'no';
  return (
    !/^\s*no\b/i.test(autoSubmitted) ||
    valuesOf(head, 'precedence').some((value) => /^(bulk|junk|list|auto_reply)$/i.test(value)) ||
    valuesOf(head, 'return-path').some((value) => /^<\s*>$/.test(value)) ||
    head.some(({ name }) => automaticFields.has(name))
  );
}

const automaticFields = new Set([
  'list-id',
  'list-post',
  'list-unsubscribe',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'x-loop',
]);
