import { createHash, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { NewMail } from '../../src/mail/outbox.service.js';
import { startForum } from '../support/forum.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, calendarOf, Outbox } from './mails.js';

/** Verifies a mail as RFC 6376, 6 says; the two canonicalizations are `relaxed`. */
function verify(source: Buffer, publicKey: KeyObject) {
  const mail = source.toString('latin1');
  const end = mail.indexOf('\r\n\r\n');
  const headers = mail.slice(0, end).split(/\r\n(?![ \t])/);
  const named = (name: string) =>
    headers.findLast((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const signature = named('DKIM-Signature') ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => /^\s*(\w+)\s*=([^]*)$/.exec(tag) ?? [])
      .map(([, name = '', value = '']) => [name, value.replace(/\s+/g, '')] as const),
  );
  const signed = (tags.get('h') ?? '').split(':');
  const unsigned = signature.replace(/(;\s*b=)[^;]*/, '$1');
  const data = [...signed.map((name) => `${relaxed(named(name) ?? '')}\r\n`), relaxed(unsigned)].join('');
  return {
    domain: tags.get('d'),
    selector: tags.get('s'),
    signed,
    isBodyTrue:
      createHash('sha256')
        .update(relaxedBody(mail.slice(end + 4)), 'latin1')
        .digest('base64') === tags.get('bh'),
    isSignatureTrue: createVerify('RSA-SHA256')
      .update(data, 'latin1')
      .verify(publicKey, tags.get('b') ?? '', 'base64'),
  };
}

function relaxed(header: string): string {
  const colon = header.indexOf(':');
  const value = header
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${header.slice(0, colon).trim().toLowerCase()}:${value.trim()}`;
}

const relaxedBody = (body: string): string =>
  `${body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)+$/, '')}\r\n`;

describe('DKIM', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dkim = {
    domain: 'apuf8.test',
    selector: 'forum',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };

  async function signed(changes: Partial<NewMail>): Promise<Buffer> {
    const server = new MailServer();
    const forum = await startForum({ seeded: false, settings: { smtpUrl: await server.start(), dkim } });
    try {
      await new Outbox(forum.app).queue(buildMail('signed@example.org', changes));
      await eventually('the mail', () => server.to('signed@example.org').length === 1);
      return server.to('signed@example.org')[0]?.source ?? Buffer.alloc(0);
    } finally {
      await forum.stop();
      await server.stop();
    }
  }

  it('signs each mail for the domain of its sender', async () => {
    const source = await signed({
      content: { subject: '제8회 포럼: 등록 확인', title: '확인', blocks: [] },
      calendar: { method: 'REQUEST', body: calendarOf('REQUEST') },
      inReplyTo: '<a@b>',
    });

    const found = verify(source, publicKey);
    const forged = verify(Buffer.from(source.toString().replace('Subject: ', 'Subject: x')), publicKey);

    expect(found).toEqual({
      domain: 'apuf8.test',
      selector: 'forum',
      signed: [
        ...['from', 'to', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
        ...['mime-version', 'content-type', 'content-language', 'auto-submitted'],
      ],
      isBodyTrue: true,
      isSignatureTrue: true,
    });
    expect(forged).toMatchObject({ isBodyTrue: true, isSignatureTrue: false });
  });

  it('signs the way to stop a bulk mail, so that nobody can lead it elsewhere', async () => {
    const claim = { purpose: 'interest', subject: '1', version: 1 } as const;
    const source = await signed({ unsubscribe: { before: 'http://forum.test/en/stop/', claim } });

    const { signed: names, isSignatureTrue } = verify(source, publicKey);

    expect(names).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
    expect(isSignatureTrue).toBe(true);
  });
});
