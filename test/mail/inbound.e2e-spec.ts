import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { InboundMessage } from '../../src/mail/inbound/inbound-message.entity.js';
import { MailListener } from '../../src/mail/inbound/mail-listener.js';
import { receive, settled } from '../support/arrivals.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';

const letter = (lines: readonly string[], body = 'Hello') =>
  [...lines, 'To: secretariat@apuf8.test', '', body, ''].join('\r\n');
const from = 'From: Mei Tan <mei.tan@delegate.example>';

const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, level) =>
      `Content-Type: multipart/mixed; boundary="b${String(level)}"\r\n\r\n--b${String(level)}\r\n`,
  ).join('');

describe('mail that arrives', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum({
      seeded: false,
      settings: { inboundListen: { protocol: 'lmtp', host: '127.0.0.1', port: 0 } },
    });
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const outcomeOf = async (source: string | Buffer) => {
    const { state, outcome } = await receive(forum, source);
    return [state, outcome];
  };

  it('from a person waits for an organizer, who reads, downloads and closes it', async () => {
    const subject = 'Subject: =?UTF-8?B?7KeI66y4?= <script>';
    const message = await receive(
      forum,
      letter([from, subject, 'Message-ID: <l1@x>'], 'May I bring my dog?'),
    );
    const path = `/en/organizer/inbox/${message.id}`;

    expect([message.state, message.outcome, message.subject]).toEqual(['waiting', 'letter', '질문 <script>']);
    expect((await organizer.get('/en/organizer/inbox')).text).toContain('질문 &lt;script>');
    expect((await organizer.get(path)).text).toContain('May I bring my dog?');
    const source = await organizer.get(`${path}/source`);
    expect(source.headers.get('content-type')).toBe('application/octet-stream');
    expect(source.text).toContain('=?UTF-8?B?7KeI66y4?=');
    expect((await organizer.post(`${path}/closure`)).status).toBe(303);
    expect((await organizer.get('/en/organizer/inbox')).text).not.toContain('질문');
    expect((await organizer.post(`${path}/closure`)).status).toBe(409);
    expect((await organizer.get('/en/organizer/audit')).text).toContain(
      'Closed a mail of mei.tan@delegate.example: 질문',
    );
  });

  it('is nothing for the eyes of others', async () => {
    expect((await forum.visitor().get('/en/organizer/inbox')).status).not.toBe(200);
  });

  it.each([
    ['out of office', 'Auto-Submitted: auto-replied'],
    ['of a list', 'List-Id: <cities.example>'],
    ['of a holiday robot', 'Precedence: bulk'],
    ['with an empty sender', 'Return-Path: <>'],
  ])('that is automatic is ignored: %s', async (name, line) => {
    expect(await outcomeOf(letter([line, from, `Message-ID: <${name.length}@auto>`]))).toEqual([
      'ignored',
      'automatic',
    ]);
  });

  it('of our own is ignored, so that no loop starts', async () => {
    expect(await outcomeOf(letter(['From: secretariat@apuf8.test']))).toEqual(['ignored', 'own-mail']);
  });

  it.each([
    ['nested 100 deep', `${from}\r\n${nested(100)}`, 'unreadable'],
    ['without a head', '\r\n\r\n', 'letter'],
    ['of zeros', Buffer.alloc(2000), 'letter'],
    ['of noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)), 'letter'],
    [
      'in broken base64 and an unknown charset',
      letter(
        [
          from,
          'Message-ID: <broken@x>',
          'Content-Type: text/calendar; charset=klingon-8',
          'Content-Transfer-Encoding: base64',
        ],
        '%%%=not*base64',
      ),
      'letter',
    ],
    ['with an endless head', `${from}\r\n${'X-A: b\r\n'.repeat(200_000)}\r\nHi`, 'letter'],
    [
      'whose calendar never ends',
      letter(
        [from, 'Message-ID: <cal@x>', 'Content-Type: text/calendar'],
        `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(50_000)}`,
      ),
      'letter',
    ],
  ])('that is %s harms nobody and waits for an organizer', async (_, source, outcome) => {
    const [state, came] = await outcomeOf(source);

    expect(state).toBe('waiting');
    expect([outcome, 'unreadable']).toContain(came);
  });

  it('in a storm from one sender is ignored after a while, and that of others is not', async () => {
    const storm = (number: number) =>
      letter(['From: storm@delegate.example', `Message-ID: <s${String(number)}@storm>`]);

    for (let number = 0; number < 60; number += 1) await receive(forum, storm(number));

    expect(await outcomeOf(storm(60))).toEqual(['ignored', 'sender-too-busy']);
    expect(await outcomeOf(letter([from, 'Message-ID: <calm@x>']))).toEqual(['waiting', 'letter']);
  });

  describe('by LMTP', () => {
    const deliver = async (to: string, raw: string | Buffer, from = 'mei.tan@delegate.example') => {
      const port = forum.app.get(MailListener).port ?? 0;
      const transport = createTransport({ host: '127.0.0.1', port, lmtp: true, ignoreTLS: true });
      try {
        const envelope = { from, to };
        const { rejectedErrors = [] } = await transport.sendMail({ envelope, raw });
        return rejectedErrors[0]?.responseCode ?? 250;
      } catch (error) {
        return error instanceof Error && 'responseCode' in error ? error.responseCode : 'no answer';
      } finally {
        transport.close();
      }
    };
    const countOf = (subject: string) => forum.count(InboundMessage, { subject });

    it('is in the database when the server hears yes, and once however often it comes', async () => {
      const raw = letter([from, 'Subject: By LMTP', 'Message-ID: <lmtp@x>']);

      expect([await deliver('secretariat@apuf8.test', raw), await countOf('By LMTP')]).toEqual([250, 1]);
      expect([await deliver('Secretariat+x@apuf8.test', raw), await countOf('By LMTP')]).toEqual([250, 1]);
    });

    it('is taken for us and for bounces, and for nobody else', async () => {
      const raw = letter([from, 'Message-ID: <lmtp2@x>']);
      const id = '3f0e2c1a-0000-4000-8000-000000000001';

      expect(await deliver(`bounces+${id}@apuf8.test`, raw)).toBe(250);
      expect(await deliver('somebody@apuf8.test', raw)).toBe(550);
      expect(await deliver(`bounces+${id}@elsewhere.example`, raw)).toBe(550);
    });

    it('without an envelope sender is a machine’s, whatever else it says', async () => {
      await deliver('secretariat@apuf8.test', letter([from, 'Subject: Away', 'Message-ID: <away@x>']), '');

      const { state, outcome } = await settled(forum, { subject: 'Away' });

      expect([state, outcome]).toEqual(['ignored', 'automatic']);
    });

    it('of 50 MB is refused for good', async () => {
      const raw = Buffer.alloc(50 * 1024 * 1024, 'a line of text\r\n');

      expect(await deliver('secretariat@apuf8.test', raw)).toBe(552);
      expect((await forum.visitor().get('/healthz')).status).toBe(200);
    });
  });
});
