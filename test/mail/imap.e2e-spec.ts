import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createForum } from '../../src/app.js';
import { Database } from '../../src/kernel/database/database.js';
import { InboundMessage } from '../../src/mail/inbound/inbound-message.entity.js';
import { InboundPosition } from '../../src/mail/inbound/inbound-position.entity.js';
import { OutboxPace } from '../../src/mail/outbox-pace.js';
import type { TestDatabase } from '../support/engine.js';
import { migratedDatabase, testConfig } from '../support/forum.js';
import { ImapServer } from './imap-server.js';
import { eventually } from './mail-server.js';

type Forum = Awaited<ReturnType<typeof createForum>>;

const letter = (subject: string): string =>
  [
    'From: Mei Tan <mei.tan@delegate.example>',
    'To: secretariat@apuf8.test',
    `Subject: ${subject}`,
    `Message-ID: <${subject}@delegate.example>`,
    '',
    `The letter ${subject}.`,
    '',
  ].join('\r\n');

jest.setTimeout(20_000);

describe('a mailbox that is read over IMAP', () => {
  let server: ImapServer;
  let database: TestDatabase;
  let forum: Forum;

  beforeEach(async () => {
    server = new ImapServer();
    const imapUrl = await server.start();
    database = await migratedDatabase();
    server.deliver(letter('before'));
    forum = await createForum(testConfig(database, { imapUrl }));
    Object.assign(forum.get(OutboxPace), { reconnect: 20 });
    await forum.listen(0, '127.0.0.1');
    // What came before the first look is nothing to it.
    await eventually('the first look', async () => (await position()) !== null);
  });
  afterEach(async () => {
    await forum.close();
    await server.stop();
    await database.drop();
  });

  const position = () => forum.get(Database).read((em) => em.findOne(InboundPosition, { where: {} }));
  /** Subjects of what was stored, in its order. */
  const stored = () =>
    forum.get(Database).read(async (em) => {
      const rows = await em.find(InboundMessage, { order: { storedAt: 'ASC', id: 'ASC' } });
      return rows.map(({ subject }) => subject);
    });
  const hasStored = (...subjects: string[]) =>
    eventually(subjects.join(), async () => {
      const all = await stored();
      return subjects.every((subject) => all.includes(subject));
    });

  it('is read from the first look on, as mails come', async () => {
    server.deliver(letter('one'));
    await hasStored('one');
    server.deliver(letter('two'));
    await hasStored('two');

    expect(await stored()).toEqual(['one', 'two']);
  });

  it.each(['EXAMINE', 'UID FETCH', 'IDLE', 'LOGIN'])(
    'whose server drops at %s is opened again, and nothing is lost or taken twice',
    async (command) => {
      server.deliver(letter('one'));
      await hasStored('one');

      server.manners.dropAt = command;
      server.hangUp();
      server.deliver(letter('two'));
      await hasStored('two');
      server.deliver(letter('three'));
      await hasStored('three');

      expect(await stored()).toEqual(['one', 'two', 'three']);
      expect(server.manners.dropAt).toBeUndefined();
    },
  );

  it.each([
    ['says so', 2],
    ['does not say so', 1],
  ])(
    'whose mails are numbered anew by a server that %s is read again, and what is known stays one',
    async (_, validity) => {
      for (const subject of ['one', 'two', 'three']) server.deliver(letter(subject));
      await hasStored('one', 'two', 'three');

      server.renumber(validity);
      server.deliver(letter('four'));
      await hasStored('four');

      // What lay there before the first look comes too: nobody can tell it from what is new.
      const all = await stored();
      expect(all.filter((subject) => subject !== 'before')).toEqual(['one', 'two', 'three', 'four']);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it('whose server lists a mail that it does not have is read past it', async () => {
    server.manners.ghosts = [2];
    server.hangUp();
    await eventually('another session', () => server.sessions > 1);
    server.manners.ghosts = [];
    server.deliver(letter('ghostly'));
    server.deliver(letter('real'));

    await hasStored('real');
  });

  it('whose server lies about its next number is read all the same', async () => {
    server.deliver(letter('one'));
    await hasStored('one');

    server.manners.uidNext = 1;
    server.hangUp();
    await eventually('another session', () => server.sessions > 1);
    server.deliver(letter('two'));
    await hasStored('two');

    expect((await stored()).filter((subject) => subject !== 'before')).toEqual(['one', 'two']);
  });
});
