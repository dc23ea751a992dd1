import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type AddressObject, simpleParser } from 'mailparser';
import { Invalid } from '../../src/kernel/errors.js';
import { type TokenClaim, Tokens } from '../../src/kernel/tokens.js';
import { AddressTrouble } from '../../src/mail/address-trouble.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { startForum, type TestForum } from '../support/forum.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, calendarOf, Outbox } from './mails.js';

jest.setTimeout(300_000);

describe('sending mails', () => {
  const server = new MailServer();
  let forum: TestForum;
  let outbox: Outbox;

  beforeAll(async () => {
    const smtpUrl = await server.start();
    forum = await startForum({ seeded: false, settings: { smtpUrl } });
    outbox = new Outbox(forum.app);
  });
  afterAll(async () => {
    await forum.stop();
    await server.stop();
  });
  beforeEach(() => {
    server.answerTo = () => undefined;
    server.take = () => Promise.resolve(undefined);
  });

  const reached = (state: string, address: string) =>
    eventually(`${state}: ${address}`, async () => (await outbox.row(address)).state === state);

  it('sends what was committed and never what was rolled back', async () => {
    const refused = outbox.write(async (em) => {
      await forum.app.get(OutboxService).enqueue(em, buildMail('rolled-back@example.org'));
      throw new Error('the business change failed');
    });
    await expect(refused).rejects.toThrow('the business change failed');

    await outbox.queue(buildMail('committed@example.org'));
    await reached('sent', 'committed@example.org');

    expect(server.to('committed@example.org')).toHaveLength(1);
    expect(server.to('rolled-back@example.org')).toEqual([]);
    expect(await outbox.rows({ toAddress: 'rolled-back@example.org' })).toEqual([]);
  });

  it('sends an invitation whose two calendar copies are the same bytes', async () => {
    const body = calendarOf('REQUEST');
    const [queued] = await outbox.queue(
      buildMail('invited@example.org', { locale: 'ko', calendar: { method: 'REQUEST', body } }),
    );
    await reached('sent', 'invited@example.org');

    const mail = await server.onlyMailTo('invited@example.org');
    const [received] = server.to('invited@example.org');
    const copies = mail.attachments.map(({ content }) => content.toString());
    expect(mail.messageId).toBe(queued?.messageId);
    expect(mail.attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual([
      ['text/calendar', undefined],
      ['application/ics', 'invite.ics'],
    ]);
    expect(copies).toEqual([body, body]);
    expect(received).toMatchObject({ from: 'secretariat@apuf8.test', recipients: ['invited@example.org'] });
    expect(
      Object.fromEntries(
        ['auto-submitted', 'content-language'].map((name) => [name, mail.headers.get(name)]),
      ),
    ).toEqual({ 'auto-submitted': 'auto-generated', 'content-language': 'ko' });
  });

  it('sends the very bytes that the mailbox page would show', async () => {
    await outbox.queue(
      buildMail('bytes@example.org', { content: { subject: '회의', title: '회의', blocks: [] } }),
    );
    await reached('sent', 'bytes@example.org');

    const shown = await forum.app.get(OutgoingMail).source(await outbox.row('bytes@example.org'));

    expect(server.to('bytes@example.org')[0]?.source.toString()).toBe(shown.toString());
  });

  it('threads an update to its first mail', async () => {
    const [first] = await outbox.queue(buildMail('thread@example.org'));
    await reached('sent', 'thread@example.org');
    await outbox.queue(buildMail('thread@example.org', { inReplyTo: first?.messageId ?? '' }));
    await eventually('the update', () => server.to('thread@example.org').length === 2);

    const update = await simpleParser(server.to('thread@example.org')[1]?.source ?? '');

    expect(update.inReplyTo).toBe(first?.messageId);
    expect(update.references).toBe(first?.messageId);
  });

  it('refuses a calendar part that does not fit its method, and more than one event', async () => {
    const twice = calendarOf('REQUEST').replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );

    await expect(
      outbox.queue(
        buildMail('x@example.org', { calendar: { method: 'CANCEL', body: calendarOf('REQUEST') } }),
      ),
    ).rejects.toThrow('one event under METHOD:CANCEL');
    await expect(
      outbox.queue(buildMail('x@example.org', { calendar: { method: 'REQUEST', body: twice } })),
    ).rejects.toThrow('one event under METHOD:REQUEST');
  });

  it('keeps the order of the mails to one person', async () => {
    const texts = ['first', 'second', 'third', 'fourth'];
    await outbox.queue(
      ...texts.map((title) =>
        buildMail('ordered@example.org', { content: { subject: title, title, blocks: [] } }),
      ),
    );
    await eventually('four mails', () => server.to('ordered@example.org').length === 4);

    const mails = await Promise.all(
      server.to('ordered@example.org').map(({ source }) => simpleParser(source)),
    );

    expect(mails.map(({ subject }) => subject)).toEqual(texts);
  });

  describe('when the server makes difficulties', () => {
    it('tries again after 451, with the same Message-ID', async () => {
      server.answerTo = () => [451, 'Greylisted, try later'];
      await outbox.queue(buildMail('greylisted@example.org'));
      await reached('retrying', 'greylisted@example.org');
      const waiting = await outbox.row('greylisted@example.org');

      server.answerTo = () => undefined;
      await outbox.skipPause('greylisted@example.org');
      await reached('sent', 'greylisted@example.org');

      const pause = waiting.nextAttemptAt.getTime() - waiting.queuedAt.getTime();
      expect(Math.round(pause / 60_000)).toBe(1);
      expect(waiting.lastError).toMatch(/451 Greylisted, try later$/);
      expect(await outbox.row('greylisted@example.org')).toMatchObject({ attempts: 2, lastError: null });
      expect((await server.onlyMailTo('greylisted@example.org')).messageId).toBe(waiting.messageId);
    });

    it('gives up at once after 550 and keeps the answer', async () => {
      server.answerTo = () => [550, 'No such user'];
      await outbox.queue(buildMail('nobody@example.org'));
      await reached('failed', 'nobody@example.org');

      const row = await outbox.row('nobody@example.org');

      expect(row).toMatchObject({ attempts: 1, leasedBy: null, sentAt: null });
      expect(row.lastError).toMatch(/550 No such user$/);
    });

    it.each([
      ['an address that the server does not know', [550, 'No such user'], true, 'withheld'],
      ['one that has gone, by its status', [550, '5.1.1 Unknown'], true, 'withheld'],
      ['a full mailbox', [552, '5.2.2 Mailbox full'], false, 'sent'],
      ['a policy against us', [550, '5.7.1 Not from you'], false, 'sent'],
    ] as const)('flags %s like a bounce, if it is dead', async (_, refusal, isSuppressed, next) => {
      const address = `flag-${String(refusal[0])}-${refusal[1].replace(/\W/g, '')}@example.org`.toLowerCase();
      server.answerTo = () => refusal;
      await outbox.queue(buildMail(address));
      await reached('failed', address);
      server.answerTo = () => undefined;

      const trouble = await forum.read((em) => em.findOneBy(AddressTrouble, { addressKey: address }));
      expect(trouble).toMatchObject({ address, isSuppressed, bounces: 1 });
      expect(trouble?.lastReason).toContain(refusal[1]);
      await outbox.queue(buildMail(address));
      await eventually('the next one', async () => {
        const [, row] = await outbox.rows({ toAddress: address });
        return row?.state === next;
      });
    });

    it('gives up at once when the message itself is refused', async () => {
      server.take = () => Promise.resolve([554, 'Rejected']);
      await outbox.queue(buildMail('spam@example.org'));

      await reached('failed', 'spam@example.org');
    });

    it('does not let a stalled mail hold the others', async () => {
      let goOn = (): void => undefined;
      const stalled = new Promise<undefined>((resolve) => (goOn = () => resolve(undefined)));
      server.take = ({ recipients }) =>
        recipients[0] === 'stalled@example.org' ? stalled : Promise.resolve(undefined);
      const others = Array.from({ length: 20 }, (_, index) => `beside-${String(index)}@example.org`);

      await outbox.queue(buildMail('stalled@example.org'), ...others.map((address) => buildMail(address)));
      for (const address of others) await reached('sent', address);

      expect((await outbox.row('stalled@example.org')).state).toBe('sending');
      goOn();
      await reached('sent', 'stalled@example.org');
    });

    it('lets a sign-in link overtake a bulk that stalls altogether', async () => {
      let goOn = (): void => undefined;
      const stalled = new Promise<undefined>((resolve) => (goOn = () => resolve(undefined)));
      server.take = ({ recipients }) =>
        recipients[0]?.startsWith('bulk-') ? stalled : Promise.resolve(undefined);
      const bulk = Array.from({ length: 10 }, (_, index) => buildMail(`bulk-${String(index)}@example.org`));

      await outbox.queue(...bulk);
      await reached('sending', 'bulk-4@example.org');
      await outbox.queue(buildMail('link@example.org', { priority: 'high' }));
      await reached('sent', 'link@example.org');

      expect(server.to('bulk-0@example.org')).toEqual([]);
      goOn();
      await reached('sent', 'bulk-9@example.org');
    });

    it('ends an attempt that takes too long and tries again', async () => {
      server.take = () => new Promise(() => undefined);
      outbox.setPace({ attempt: 300 });
      await outbox.queue(buildMail('endless@example.org'));

      await reached('retrying', 'endless@example.org');

      expect((await outbox.row('endless@example.org')).lastError).toMatch(/aborted/);
      outbox.setPace({ attempt: 60_000 });
    });

    it('waits until the server is there again', async () => {
      const { port } = server;
      await server.stop();
      await outbox.queue(buildMail('down@example.org'));
      await reached('retrying', 'down@example.org');
      const waiting = await outbox.row('down@example.org');

      await server.start(port);
      await outbox.skipPause('down@example.org');
      await reached('sent', 'down@example.org');

      expect(waiting.lastError).toMatch(/ECONNREFUSED/);
      expect(server.to('down@example.org')).toHaveLength(1);
    });
  });

  describe('with hostile words', () => {
    it('adds neither recipient nor header, whatever the name and the subject say', async () => {
      const evil = 'Kim\r\nBcc: thief@example.org\r\n, "x" <thief@example.org>; thief@example.org';
      await outbox.queue(
        buildMail('victim@example.org', {
          to: { name: evil, address: 'victim@example.org' },
          content: { subject: evil, title: evil, blocks: [{ kind: 'paragraph', text: evil }] },
        }),
      );
      await reached('sent', 'victim@example.org');

      const [received] = server.to('victim@example.org');
      const mail = await simpleParser(received?.source ?? '');
      expect(received?.recipients).toEqual(['victim@example.org']);
      expect(mail.headers.has('bcc')).toBe(false);
      expect(addressesOf(mail.to)).toEqual(['victim@example.org']);
    });

    it.each([
      'a@example.org,thief@example.org',
      'a@example.org\r\nBcc: thief@example.org',
      'A <thief@example.org>',
    ])('refuses the address %j and leaves nothing behind', async (address) => {
      const before = (await outbox.rows()).length;

      await expect(outbox.queue(buildMail(address))).rejects.toThrow(Invalid);

      expect(await outbox.rows()).toHaveLength(before);
    });

    it('keeps tokens out of the database and fills in nothing that a person wrote', async () => {
      const claim: TokenClaim = { purpose: 'own-area', subject: 'account-1', version: 1 };
      const token = forum.app.get(Tokens).derive(claim);
      const [first] = await outbox.queue(linkMail('first-look@example.org', 'Minji', claim));
      const [known = ''] = Object.keys((await outbox.row('first-look@example.org')).claims);

      // The name is a placeholder that she has seen somewhere, and the pattern of one.
      await outbox.queue(linkMail('curious@example.org', `${known} {token} %TOKEN%`, claim));
      await reached('sent', 'curious@example.org');

      const text = (await server.onlyMailTo('curious@example.org')).text ?? '';
      const dump = JSON.stringify(await outbox.rows());
      expect(text).toContain(`Name: ${known} {token} %TOKEN%\n`);
      expect(text).toContain(`http://forum.test/en/my/enter/${token}\n`);
      expect(dump).toContain(first?.id);
      expect(dump).not.toContain(token);
    });
  });
});

const linkMail = (address: string, name: string, claim: TokenClaim) =>
  buildMail(address, {
    content: {
      subject: 'Your link',
      title: 'Your link',
      blocks: [
        { kind: 'facts', facts: [{ label: 'Name', value: name }] },
        { kind: 'button', label: 'My area', link: { before: 'http://forum.test/en/my/enter/', claim } },
      ],
    },
  });

const addressesOf = (to: AddressObject | AddressObject[] | undefined): (string | undefined)[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
