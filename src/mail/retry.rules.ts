import type { AddressFailure } from './address-trouble.js';
import { singleLine } from './recipient.rules.js';

const minute = 60_000;
const hour = 60 * minute;

/** Pauses after the first, second, ... failure; the last one repeats. */
const pauses = [1 * minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour];
const patience = 48 * hour;

/** What a failed attempt means for its mail. */
export type Verdict = { kind: 'retry'; at: Date } | { kind: 'give-up' };

interface Attempts {
  /** This one included. */
  failed: number;
  /** When the mail was queued, in real time. */
  since: Date;
  now: Date;
}

export function afterFailure(error: unknown, { failed, since, now }: Attempts): Verdict {
  if (isPermanent(error)) return { kind: 'give-up' };
  const at = new Date(now.getTime() + (pauses[Math.min(failed, pauses.length) - 1] ?? minute));
  return at.getTime() - since.getTime() > patience ? { kind: 'give-up' } : { kind: 'retry', at };
}

/**
 * The server refused this message or its recipient for good (RFC 5321, 4.2.1). Everything else is tried again: a server that
 * greets with 554 or a password that is not right says nothing about the mail, and 503 and 530 ask for another session.
 */
export function isPermanent(error: unknown): boolean {
  const { code, responseCode } = codesOf(error);
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  // Without an answer of the server the address itself could not be used: it needs SMTPUTF8, or is none.
  if (responseCode === undefined) return true;
  return responseCode >= 500 && responseCode !== 503 && responseCode !== 530;
}

/**
 * What a permanent refusal says of the address, as a report would say it later; undefined where the server spoke of the mail or
 * of us. A refused RCPT is about the recipient, whatever else the answer says; after the mail's text only the status tells
 * (RFC 3463: x.1 is the address, x.2 the mailbox).
 */
export function addressFailureIn(error: unknown): AddressFailure | undefined {
  const { responseCode } = codesOf(error);
  if (!isPermanent(error) || responseCode === undefined || !(error instanceof Error)) return undefined;
  const given = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(error.message)?.[0];
  const isRecipient = 'command' in error && error.command === 'RCPT TO';
  if (!isRecipient && !/^5\.[12]\./.test(given ?? '')) return undefined;
  return { kind: 'failed', status: given ?? '5.0.0', reason: reasonOf(error) };
}

const longestReason = 1000;

/** The answer of the server, or what kept it from answering, as it is shown to organizers. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return singleLine(reason).slice(0, longestReason).toWellFormed();
}

/** What the log may say of a failure: no text, because the server's answer repeats the address. */
export function codesOf(error: unknown): { code?: string; responseCode?: number } {
  if (!(error instanceof Error)) return {};
  return {
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('responseCode' in error && typeof error.responseCode === 'number'
      ? { responseCode: error.responseCode }
      : {}),
  };
}
