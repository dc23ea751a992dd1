import { describe, expect, it } from '@jest/globals';
import { addressFailureIn, afterFailure, codesOf, isPermanent, reasonOf } from './retry.rules.js';

const failure = (codes: { code?: string; responseCode?: number }, message = 'failed') =>
  Object.assign(new Error(message), codes);
const queued = new Date('2026-11-22T09:00:00Z');
const minutesLater = (minutes: number) => new Date(queued.getTime() + minutes * 60_000);

describe('addressFailureIn', () => {
  const refused = (message: string, more: object) =>
    Object.assign(new Error(message), { code: 'EENVELOPE', responseCode: 550 }, more);

  it.each([
    ['a refused recipient', '550 No such user', { command: 'RCPT TO' }, '5.0.0'],
    ['one with a status', '550 5.1.1 <x@y.example>: unknown', { command: 'RCPT TO' }, '5.1.1'],
    [
      'one who is refused after the text',
      '550 5.1.1 unknown',
      { code: 'EMESSAGE', command: 'DATA' },
      '5.1.1',
    ],
    ['a full mailbox', '552 5.2.2 full', { code: 'EMESSAGE', command: 'DATA' }, '5.2.2'],
  ])('tells of %s', (_, message, more, status) => {
    expect(addressFailureIn(refused(message, more))).toEqual({ kind: 'failed', status, reason: message });
  });

  it.each([
    ['the mail is refused', '554 5.6.0 Virus', { code: 'EMESSAGE', command: 'DATA' }],
    ['our sender is refused', '550 Sender unknown', { command: 'MAIL FROM' }],
    ['it may pass', '450 4.1.1 later', { command: 'RCPT TO', responseCode: 450 }],
    ['no server answered', 'needs SMTPUTF8', { responseCode: undefined }],
  ])('says nothing where %s', (_, message, more) => {
    expect(addressFailureIn(refused(message, more))).toBeUndefined();
  });
});

describe('afterFailure', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
    [5, 480],
    [6, 480],
  ])('pauses after failure %d for %d minutes', (failed, minutes) => {
    const verdict = afterFailure(failure({ responseCode: 451, code: 'EENVELOPE' }), {
      failed,
      since: queued,
      now: queued,
    });

    expect(verdict).toEqual({ kind: 'retry', at: minutesLater(minutes) });
  });

  it.each([
    ['tries as long as the next attempt falls within 48 hours', 40 * 60, 'retry'],
    ['gives up when the next attempt would come later', 40 * 60 + 1, 'give-up'],
  ])('%s', (_, minutes, kind) => {
    const verdict = afterFailure(failure({ code: 'ECONNECTION' }), {
      failed: 9,
      since: queued,
      now: minutesLater(minutes),
    });

    expect(verdict.kind).toBe(kind);
  });

  it('gives up at once when the server refuses for good', () => {
    const refused = failure({ code: 'EENVELOPE', responseCode: 550 });

    expect(afterFailure(refused, { failed: 1, since: queued, now: queued })).toEqual({ kind: 'give-up' });
  });
});

describe('isPermanent', () => {
  it.each([
    ['no such user', { code: 'EENVELOPE', responseCode: 550 }],
    ['message refused after DATA', { code: 'EMESSAGE', responseCode: 554 }],
    ['an address that the server cannot take (no SMTPUTF8)', { code: 'EENVELOPE' }],
  ])('says yes to %s', (_, codes) => {
    expect(isPermanent(failure(codes))).toBe(true);
  });

  it.each([
    ['greylisting', { code: 'EENVELOPE', responseCode: 451 }],
    ['a full mailbox', { code: 'EMESSAGE', responseCode: 452 }],
    ['a closing server', { code: 'ECONNECTION', responseCode: 421 }],
    ['a bad sequence of commands', { code: 'EENVELOPE', responseCode: 503 }],
    ['a server that wants authentication first', { code: 'EENVELOPE', responseCode: 530 }],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }],
    ['a greeting that turns us away', { code: 'EPROTOCOL', responseCode: 554 }],
    ['a refused connection', { code: 'ESOCKET' }],
    ['a timeout', { code: 'ETIMEDOUT' }],
    ['an attempt that we ended', { code: 'EABORT' }],
    ['an error of ours', {}],
  ])('says no to %s', (_, codes) => {
    expect(isPermanent(failure(codes))).toBe(false);
  });

  it('says no to what is not even an error', () => {
    expect(isPermanent('refused')).toBe(false);
  });
});

describe('what is kept of an error', () => {
  it('keeps the answer of the server on one line, 1,000 characters of it', () => {
    expect(reasonOf(failure({}, '550 5.1.1\r\n<nobody@example.org>:\u0000 unknown'))).toBe(
      '550 5.1.1 <nobody@example.org>: unknown',
    );
    expect(reasonOf('x'.repeat(2000))).toHaveLength(1000);
  });

  it('tells the log the codes and no text', () => {
    expect(codesOf(failure({ code: 'EENVELOPE', responseCode: 550 }, 'of a person'))).toEqual({
      code: 'EENVELOPE',
      responseCode: 550,
    });
    expect(codesOf(new Error('of a person'))).toEqual({});
    expect(codesOf('of a person')).toEqual({});
  });
});
