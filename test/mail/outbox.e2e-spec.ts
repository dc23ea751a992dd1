import { currentEngine } from '../support/engine.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createForum } from '../../src/app.js';
import { type TokenClaim, Tokens } from '../../src/kernel/tokens.js';
import type { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { startForum, testConfig, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, calendarOf, Outbox } from './mails.js';

const path = '/en/organizer/outbox';
const claim: TokenClaim = { purpose: 'own-area', subject: 'account-1', version: 1 };
const invitation = (address: string) =>
  buildMail(address, { calendar: { method: 'REQUEST', body: calendarOf('REQUEST') } });

jest.setTimeout(300_000);

describe('steering the outbox', () => {
  const server = new MailServer();
  let forum: TestForum;
  let outbox: Outbox;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum({ seeded: false, settings: { smtpUrl: await server.start() } });
    outbox = new Outbox(forum.app);
    organizer = await forum.organizer('olga@apuf8.test');
  });
  afterAll(async () => {
    await forum.stop();
    await server.stop();
  });
  beforeEach(() => {
    server.answerTo = () => undefined;
  });

  const reached = (state: OutboxMessage['state'], address: string) =>
    eventually(`${state}: ${address}`, async () => (await outbox.row(address)).state === state);
  const act = async (address: string, action: string) =>
    organizer.post(`${path}/${(await outbox.row(address)).id}/${action}`, { from: 'mail' });
  const recordOf = async (mailId: string) =>
    (await organizer.get(`/en/organizer/audit?about=mail:${mailId}`)).text;

  it('shows what a mail says without the links that are only for its recipient', async () => {
    const link = { before: 'http://forum.test/en/my/enter/', claim };
    const [queued] = await outbox.queue(
      buildMail('secret@example.org', {
        calendar: { method: 'REQUEST', body: calendarOf('REQUEST') },
        content: { subject: 'S', title: 'T', blocks: [{ kind: 'button', label: 'My area', link }] },
      }),
    );
    await reached('sent', 'secret@example.org');
    const id = queued?.id ?? '';

    const pages = await Promise.all(
      ['', '/html', '?view=text', '?view=calendar'].map((view) => organizer.get(`${path}/${id}${view}`)),
    );

    const token = forum.app.get(Tokens).derive(claim);
    expect(server.to('secret@example.org')[0]?.source.toString().replace(/=\r\n/g, '')).toContain(token);
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(pages.filter(({ text }) => text.includes(token))).toEqual([]);
    expect(pages[1]?.text).toContain('href="http://forum.test/en/my/enter/…"');
    expect(pages[1]?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(pages[2]?.text).toContain('http://forum.test/en/my/enter/…');
    expect(pages[3]?.text).toContain('UID:forum-1@apuf8.org');
  });

  it('tells the history of a mail, with the answers of the server', async () => {
    server.answerTo = () => [451, 'Come back later'];
    await outbox.queue(buildMail('history@example.org'));
    await reached('retrying', 'history@example.org');
    server.answerTo = () => undefined;

    const answer = await act('history@example.org', 'retry');
    await reached('sent', 'history@example.org');

    const { id, attempts } = await outbox.row('history@example.org');
    const { text } = await organizer.get(`${path}/${id}`);
    const places = [
      'Written',
      'Refused for now',
      'Come back later',
      'Tried at once',
      'Taken by the mail server',
    ];
    expect([answer.status, answer.location]).toEqual([303, `${path}/${id}`]);
    expect(
      places.map((place) => text.indexOf(place, text.indexOf('What happened'))).toSorted((a, b) => a - b),
    ).toEqual(places.map((place) => text.indexOf(place, text.indexOf('What happened'))));
    expect(attempts).toBe(2);
    expect(await recordOf(id)).toContain('Sent again: Your registration, to history@example.org');
  });

  it('stops a mail that waits, and lets it be sent after all', async () => {
    server.answerTo = () => [451, 'Come back later'];
    await outbox.queue(buildMail('stopped@example.org'));
    await reached('retrying', 'stopped@example.org');
    server.answerTo = () => undefined;

    await act('stopped@example.org', 'abort');
    await outbox.skipPause('stopped@example.org');
    await outbox.queue(buildMail('after-stop@example.org'));
    await reached('sent', 'after-stop@example.org');

    expect((await outbox.row('stopped@example.org')).state).toBe('aborted');
    expect(server.to('stopped@example.org')).toEqual([]);
    expect((await act('stopped@example.org', 'abort')).status).toBe(409);
    await act('stopped@example.org', 'retry');
    await reached('sent', 'stopped@example.org');
    expect(await recordOf((await outbox.row('stopped@example.org')).id)).toContain('olga@apuf8.test');
  });

  it('writes a copy of a sent mail, under a Message-ID of its own', async () => {
    await outbox.queue(invitation('again@example.org'));
    await reached('sent', 'again@example.org');

    await act('again@example.org', 'resend');
    await eventually('two mails', () => server.to('again@example.org').length === 2);

    const [first, copy] = await outbox.rows({ toAddress: 'again@example.org' });
    expect(copy).toMatchObject({ inReplyTo: first?.messageId, calendarBody: first?.calendarBody });
    expect(copy?.messageId).not.toBe(first?.messageId);
  });

  it('sends no invitation after its update', async () => {
    server.answerTo = () => [550, '5.7.1 We do not know you'];
    await outbox.queue(invitation('late@example.org'));
    await reached('failed', 'late@example.org');
    server.answerTo = () => undefined;
    await outbox.queue(invitation('late@example.org'));
    await eventually('the update', () => server.to('late@example.org').length === 1);

    const answer = await act('late@example.org', 'retry');

    expect(answer.status).toBe(409);
    expect(answer.text).toContain('A later mail about the same calendar entry has gone out.');
    expect(server.to('late@example.org')).toHaveLength(1);
  });

  it('holds all mail in every process, but no sign-in link and no test mail', async () => {
    // Two applications in one process would wait for each other on a SQLite file, whose driver waits without yielding.
    const isAlone = currentEngine() === 'sqlite';
    const second = isAlone
      ? forum.app
      : await createForum(
          testConfig(forum.testDatabase, { smtpUrl: `smtp://127.0.0.1:${String(server.port)}` }),
        );
    try {
      await organizer.post(`${path}/hold`);
      await new Outbox(second).queue(buildMail('held@example.org'));
      await outbox.queue(buildMail('held@example.org'), buildMail('link@example.org', { priority: 'high' }));
      const test = await organizer.post(`${path}/tests`, { email: 'test@example.org' });
      await reached('sent', 'link@example.org');
      await reached('sent', 'test@example.org');

      const page = await organizer.get(path);
      const held = (await outbox.rows({ toAddress: 'held@example.org' })).map(({ state }) => state);
      await organizer.post(`${path}/release`);
      await eventually('both are sent', () => server.to('held@example.org').length === 2);

      expect(page.text).toContain('All mail is held');
      expect(page.text).toContain('by olga@apuf8.test');
      expect(held).toEqual(['queued', 'queued']);
      expect(test.location).toBe(`${path}/${(await outbox.row('test@example.org')).id}`);
      const record = (await organizer.get('/en/organizer/audit')).text;
      expect(record.indexOf('Let mail go again')).toBeGreaterThan(0);
      expect(record.indexOf('Held all mail')).toBeGreaterThan(record.indexOf('Let mail go again'));
    } finally {
      if (!isAlone) await second.close();
    }
  });

  it('asks for a usable address for the test mail', async () => {
    expect((await organizer.post(`${path}/tests`, { email: 'a@example.org, b@example.org' })).status).toBe(
      422,
    );
  });

  it.each(['/hold', '/release', '/tests', '/00000000-0000-4000-8000-000000000000/abort'])(
    'is closed to strangers: %s',
    async (address) => {
      const answer = await forum.visitor().post(path + address);

      expect(answer.status).toBe(401);
    },
  );

  it.each([
    ['00000000-0000-4000-8000-000000000000', 'abort'],
    ['x', 'retry'],
    ['x', 'burn'],
  ])('knows nothing of %s/%s', async (id, action) => {
    expect((await organizer.post(`${path}/${id}/${action}`)).status).toBe(404);
  });

  it('keeps the record for organizers', async () => {
    expect((await forum.visitor().get('/en/organizer/audit')).status).toBe(401);
  });
});

describe('rates', () => {
  it('lets one domain wait, and not the others', async () => {
    const server = new MailServer();
    const forum = await startForum({
      seeded: false,
      settings: { smtpUrl: await server.start(), mailRates: { all: undefined, domain: 60 } },
    });
    try {
      const outbox = new Outbox(forum.app);
      const slow = ['1', '2', '3', '4'].map((name) => `${name}@slow.org`);
      const begun = performance.now();
      await outbox.queue(...slow.map((address) => buildMail(address)), buildMail('a@other.org'));
      await eventually('the other', () => server.to('a@other.org').length === 1);
      const after = server.received.length;
      await eventually('all', () => outbox.isAll('sent'));

      expect(after).toBeLessThanOrEqual(3);
      expect(performance.now() - begun).toBeGreaterThan(1_900);
      expect(server.received.length).toBe(5);
    } finally {
      await forum.stop();
      await server.stop();
    }
  });
});
