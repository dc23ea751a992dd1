import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createForum } from '../../src/app.js';
import { Database } from '../../src/kernel/database/database.js';
import { InboundMessage } from '../../src/mail/inbound/inbound-message.entity.js';
import { InboundPosition } from '../../src/mail/inbound/inbound-position.entity.js';
import type { TestDatabase } from '../support/engine.js';
import { migratedDatabase, testConfig } from '../support/forum.js';
import { ImapServer } from './imap-server.js';
import { eventually } from './mail-server.js';
import { WorkerProcesses } from './worker-processes.js';

const letters = 40;
const kills = 3;
const letter = (number: number): string =>
  [
    'From: Mei Tan <mei.tan@delegate.example>',
    'To: secretariat@apuf8.test',
    `Subject: ${String(number)}`,
    `Message-ID: <${String(number)}@delegate.example>`,
    '',
    'A letter.',
    '',
  ].join('\r\n');

let server: ImapServer;
let database: TestDatabase;
let reader: Awaited<ReturnType<typeof createForum>>;
let workers: WorkerProcesses;

beforeEach(async () => {
  server = new ImapServer();
  const imapUrl = await server.start();
  database = await migratedDatabase();
  reader = await createForum(testConfig(database));
  workers = new WorkerProcesses(testConfig(database, { imapUrl }), { reconnect: 20, poll: 100 });
});
afterEach(async () => {
  await workers.killAll();
  await reader.close();
  await server.stop();
  await database.drop();
});

it('is killed again and again while mail arrives, and each mail is stored and concluded once', async () => {
  const stored = () => reader.get(Database).read((em) => em.find(InboundMessage));
  let worker = workers.start();
  await eventually(
    'the first look',
    async () => (await reader.get(Database).read((em) => em.count(InboundPosition))) === 1,
  );
  const signals: unknown[] = [];

  for (let number = 1; number <= letters; number += 1) {
    server.deliver(letter(number));
    if (number % Math.floor(letters / (kills + 1)) !== 0 || signals.length === kills) continue;
    // In the midst of it: some are stored, some are read, some have just come.
    await eventually('some are stored', async () => (await stored()).length > number - 5);
    signals.push(await workers.end(worker, 'SIGKILL'));
    worker = workers.start();
  }
  await eventually('all are concluded', async () => {
    const all = await stored();
    return all.length >= letters && all.every(({ state }) => state === 'waiting');
  });

  expect(signals).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL']);
  const subjects = (await stored()).map(({ subject }) => Number(subject));
  expect(subjects.sort((a, b) => a - b)).toEqual(Array.from({ length: letters }, (_, index) => index + 1));
  await eventually(
    'the last number is known',
    async () =>
      (await reader.get(Database).read((em) => em.findOne(InboundPosition, { where: {} })))?.lastUid ===
      String(letters),
  );
}, 120_000);
