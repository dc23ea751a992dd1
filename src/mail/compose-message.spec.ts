import { describe, expect, it } from '@jest/globals';
import { Tokens } from '../kernel/tokens.js';
import { composeMessage, rawSource } from './compose-message.js';
import { OutboxMessage } from './outbox-message.entity.js';
import type { StoredMail } from './stored-mail.js';

const letterbox = {
  from: { name: 'APUF-8 Secretariat', address: 'secretariat@apuf8.test' },
  tokens: new Tokens('a secret of the tests only'),
  readsBounces: false,
};

const buildMessage = (changes: Partial<StoredMail> = {}): StoredMail =>
  Object.assign(new OutboxMessage(), {
    id: '3f0e2c1a-0000-4000-8000-000000000001',
    messageId: '<3f0e2c1a-0000-4000-8000-000000000001@apuf8.org>',
    toName: 'Kim, Minji',
    toAddress: 'minji@example.org',
    locale: 'en',
    inReplyTo: null,
    queuedAt: new Date('2026-11-22T09:00:00Z'),
    subject: 'Hello',
    text: 'Hello\n',
    html: '<p>Hello</p>',
    claims: {},
    unsubscribe: null,
    calendarMethod: null,
    calendarBody: null,
    ...changes,
  });

const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
const inBase64 = Buffer.from(calendar).toString('base64');

describe('composeMessage', () => {
  it('gives each mail an envelope sender of its own where bounces are read', () => {
    const sendersOf = (readsBounces: boolean) =>
      composeMessage(buildMessage(), { ...letterbox, readsBounces }).envelope;

    expect(sendersOf(true)).toMatchObject({
      from: 'bounces+3f0e2c1a-0000-4000-8000-000000000001@apuf8.test',
    });
    expect(sendersOf(false)).toMatchObject({ from: 'secretariat@apuf8.test' });
  });

  it('composes a mail of text and HTML', async () => {
    const source = await rawSource(buildMessage(), letterbox);

    expect(source.toString()).toBe(
      `Content-Language: en
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
From: "APUF-8 Secretariat" <secretariat@apuf8.test>
To: "Kim, Minji" <minji@example.org>
Subject: Hello
Message-ID: <3f0e2c1a-0000-4000-8000-000000000001@apuf8.org>
Date: Sun, 22 Nov 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative;
 boundary="--_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1"

----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

Hello

----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 7bit

<p>Hello</p>
----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1--
`.replaceAll('\n', '\r\n'),
    );
  });

  it('puts an invitation into the tree that every calendar program reads', async () => {
    const message = buildMessage({
      calendarMethod: 'REQUEST',
      calendarBody: calendar,
      inReplyTo: '<first@apuf8.org>',
    });

    const source = (await rawSource(message, letterbox)).toString();

    const structure = source
      .split('\r\n')
      .filter((line) => /^(Content-(Type|Disp|Trans)|----_NmP|In-Reply|Ref| boundary)/.test(line));
    expect(structure).toEqual([
      'In-Reply-To: <first@apuf8.org>',
      'References: <first@apuf8.org>',
      'Content-Type: multipart/mixed;',
      ' boundary="--_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1"',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1',
      'Content-Type: multipart/alternative;',
      ' boundary="--_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_2"',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_2',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 7bit',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_2',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 7bit',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_2',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
      'Content-Transfer-Encoding: base64',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_2--',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1',
      'Content-Type: application/ics; name=invite.ics',
      'Content-Disposition: attachment; filename=invite.ics',
      'Content-Transfer-Encoding: base64',
      '----_NmP-3f0e2c1a-0000-4000-8000-000000000001-Part_1--',
    ]);
    expect(source.split(inBase64)).toHaveLength(3);
  });

  it('names the file of a cancellation', async () => {
    const message = buildMessage({ calendarMethod: 'CANCEL', calendarBody: calendar });

    const source = (await rawSource(message, letterbox)).toString();

    expect(source).toContain('method=CANCEL\r\n');
    expect(source).toContain('filename=cancel.ics\r\n');
  });

  it('gives the same bytes each time', async () => {
    const message = buildMessage({ calendarMethod: 'REQUEST', calendarBody: calendar, subject: '회의' });

    const [first, second] = [await rawSource(message, letterbox), await rawSource(message, letterbox)];

    expect(first.equals(second)).toBe(true);
  });

  it('sends to one recipient and reads neither files nor addresses of the web', () => {
    expect(composeMessage(buildMessage(), letterbox)).toMatchObject({
      to: { name: 'Kim, Minji', address: 'minji@example.org' },
      envelope: { from: 'secretariat@apuf8.test', to: [{ name: '', address: 'minji@example.org' }] },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  });

  it('cannot be made to add headers or recipients', async () => {
    const message = buildMessage({
      toName: 'Kim\r\nBcc: x@example.org, "y" <y@example.org>',
      subject: 'Hi\r\nBcc: x@example.org\r\n\r\nbody',
      inReplyTo: '<a@b>\r\nX-Evil: 1',
    });

    const [head = ''] = (await rawSource(message, letterbox)).toString().split('\r\n\r\n');
    const unfolded = head.replace(/\r\n[ \t]/g, ' ');

    expect(unfolded).not.toMatch(/^(bcc|x-evil):/im);
    expect(unfolded.match(/^To: .*$/m)?.[0]).toMatch(/<minji@example\.org>$/);
  });
});
