import { describe, expect, it } from '@jest/globals';
import { readHead } from './mail-head.js';
import { isAuthenticSender, isAutomatic } from './sender.rules.js';

const own = 'mx.apuf8.test';
const received = `Received: from mail.delegate.example (mail.delegate.example [192.0.2.7])\r\n\tby ${own} (Postfix) with ESMTPS id 4Xy for <secretariat@apuf8.test>`;
const results = (text: string) => `Authentication-Results: ${own}; ${text}`;
const from = 'From: "Mei Tan" <mei.tan@delegate.example>';

const isAuthentic = (...lines: string[]) =>
  isAuthenticSender(readHead(Buffer.from(`${lines.join('\r\n')}\r\n\r\nText`)), own);

describe('isAuthenticSender', () => {
  it.each([
    ['DMARC of the same domain', 'dmarc=pass (p=reject dis=none) header.from=delegate.example'],
    ['DKIM of the same domain', 'dkim=pass header.d=delegate.example header.s=s1 header.b=AbC'],
    ['DKIM of the domain above', 'spf=fail smtp.mailfrom=x; dkim=pass (2048-bit) header.d=Example.example'],
  ])('believes %s', (_, verdict) => {
    const sender = verdict.includes('Example.example') ? 'From: a@mail.example.example' : from;

    expect(isAuthentic(results(verdict), received, sender)).toBe(true);
  });

  it('believes what stands above its own delivery into the mailbox', () => {
    const local = `Received: from ${own} by ${own} with LMTP id abc (envelope-from <mei.tan@delegate.example>)`;

    expect(isAuthentic(local, results('dmarc=pass header.from=delegate.example'), received, from)).toBe(true);
  });

  it.each([
    ['nobody', 'dmarc=fail header.from=delegate.example'],
    ['SPF alone', 'spf=pass smtp.mailfrom=delegate.example'],
    ['DKIM of somebody else', 'dkim=pass header.d=bulk.example'],
    ['DKIM of a domain that only looks alike', 'dkim=pass header.d=gate.example'],
    ['DKIM of a whole top-level domain', 'dkim=pass header.d=example'],
    ['DMARC of another From', 'dmarc=pass header.from=evil.example'],
    [
      'a result written into the envelope address',
      'spf=pass smtp.mailfrom="x; dmarc=pass header.from=delegate.example"@evil.example',
    ],
    ['a result written into a comment', 'spf=pass (dmarc=pass; dmarc=pass header.from=delegate.example)'],
  ])('does not believe %s', (_, verdict) => {
    expect(isAuthentic(results(verdict), received, from)).toBe(false);
  });

  const good = 'dmarc=pass header.from=delegate.example';
  it.each([
    ['below the Received of our server', [received, results(good), from]],
    ['under a forged Received of our server', [received, results(good), received, from]],
    ['where our server has left no trace', [results(good), from]],
    ['of another server', [`Authentication-Results: mx.evil.example; ${good}`, received, from]],
    ['with two From fields', [results(good), received, from, 'From: x@evil.example']],
    ['with two addresses in From', [results(good), received, 'From: a@evil.example, mei@delegate.example']],
    ['without From', [results(good), received]],
  ])('does not believe a verdict %s', (_, lines) => {
    expect(isAuthentic(...lines)).toBe(false);
  });

  it('takes an address in the display name for a name', () => {
    const sender = 'From: "boss@evil.example" <mei.tan@delegate.example>';

    expect(isAuthentic(results(good), received, sender)).toBe(true);
  });
});

describe('isAutomatic', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'List-Id: <forum.list.example>',
    'X-Auto-Response-Suppress: All',
    'Return-Path: <>',
  ])('sees a machine behind %s', (line) => {
    expect(isAutomatic(readHead(Buffer.from(`${line}\r\n${from}\r\n\r\n`)))).toBe(true);
  });

  it.each(['Auto-Submitted: no', 'Return-Path: <mei.tan@delegate.example>', 'Precedence: normal'])(
    'sees a person behind %s',
    (line) => {
      expect(isAutomatic(readHead(Buffer.from(`${line}\r\n${from}\r\n\r\n`)))).toBe(false);
    },
  );
});
