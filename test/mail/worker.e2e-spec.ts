import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createForum } from '../../src/app.js';
import { OutboxPace } from '../../src/mail/outbox-pace.js';
import { OutboxWorker } from '../../src/mail/outbox.worker.js';
import type { TestDatabase } from '../support/engine.js';
import { migratedDatabase, testConfig } from '../support/forum.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, Outbox } from './mails.js';

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `p${String(index)}@example.org`);

jest.setTimeout(300_000);

describe('the worker', () => {
  let server: MailServer;
  let smtpUrl: string;
  let database: TestDatabase;
  let apps: NestExpressApplication[];
  let workers: ChildProcess[];

  beforeEach(async () => {
    server = new MailServer();
    smtpUrl = await server.start();
    database = await migratedDatabase();
    apps = [];
    workers = [];
  });
  afterEach(async () => {
    for (const worker of workers) await kill(worker);
    for (const app of apps) await app.close();
    await server.stop();
    await database.drop();
  });

  const start = async () => {
    const app = await createForum(testConfig(database, { smtpUrl }));
    apps.push(app);
    return app;
  };
  const stop = async (app: NestExpressApplication) => {
    apps.splice(apps.indexOf(app), 1);
    await app.close();
  };
  /** An application that writes mails and sends none. */
  const startWriter = async () => {
    const app = await start();
    await app.get(OutboxWorker).beforeApplicationShutdown();
    return new Outbox(app);
  };
  /** How often each address got its mail. */
  const deliveries = (wanted: string[]) => wanted.map((address) => server.to(address).length);

  it('shares the work with other processes, and no mail is sent twice', async () => {
    const outbox = await startWriter();
    const wanted = addresses(200);
    await outbox.queue(...wanted.map((address) => buildMail(address)));
    // One worker has five slots: the sixth mail on its way is another one's.
    let areBothAtWork = false;
    server.take = async () => {
      await eventually('both are at work', () => (areBothAtWork ||= server.open > 5));
      return undefined;
    };

    startWorkerProcess({ poll: 100 });
    startWorkerProcess({ poll: 100 });
    await eventually('all are sent', () => outbox.isAll('sent'));

    expect(deliveries(wanted)).toEqual(wanted.map(() => 1));
  });

  it('ends what has begun when the application stops, and leaves the rest to the next', async () => {
    const app = await start();
    server.take = async () => {
      await pause(200);
      return undefined;
    };
    const wanted = addresses(20);
    await new Outbox(app).queue(...wanted.map((address) => buildMail(address)));
    await eventually('the first are on their way', () => server.open > 0);

    await stop(app);
    const outbox = await startWriter();
    const after = (await outbox.rows()).map(({ state }) => state);
    await start();
    await eventually('all are sent', () => outbox.isAll('sent'));

    expect(new Set(after)).toEqual(new Set(['sent', 'queued']));
    expect(deliveries(wanted)).toEqual(wanted.map(() => 1));
  });

  it('does not wait for ever when it stops', async () => {
    const app = await start();
    Object.assign(app.get(OutboxPace), { grace: 100 });
    server.take = () => new Promise(() => undefined);
    await new Outbox(app).queue(buildMail('stalled@example.org'));
    await eventually('it is on its way', () => server.open > 0);

    await stop(app);
    const outbox = await startWriter();

    expect(await outbox.row('stalled@example.org')).toMatchObject({
      state: 'retrying',
      attempts: 1,
      leasedBy: null,
    });
  });

  it('takes over what a dead worker had claimed, once its lease has ended', async () => {
    const outbox = await startWriter();
    await outbox.queue(buildMail('held@example.org'), buildMail('orphaned@example.org'));
    const claimed = { state: 'sending', leasedBy: '00000000-0000-4000-8000-000000000000' } as const;
    const hold = async (toAddress: string, until: number) => {
      const leaseUntil = new Date(Date.now() + until);
      await outbox.write((em) => em.update('OutboxMessage', { toAddress }, { ...claimed, leaseUntil }));
    };
    await hold('held@example.org', 3_600_000);
    await hold('orphaned@example.org', -1);

    await start();
    await eventually(
      'the orphan is sent',
      async () => (await outbox.row('orphaned@example.org')).state === 'sent',
    );

    expect((await outbox.row('held@example.org')).state).toBe('sending');
    expect(server.to('held@example.org')).toEqual([]);
  });

  it('ends cleanly when it is told to, and leaves nothing claimed', async () => {
    const outbox = await startWriter();
    const wanted = addresses(100);
    await outbox.queue(...wanted.map((address) => buildMail(address)));
    server.take = async () => {
      await pause(100);
      return undefined;
    };
    const worker = startWorkerProcess({ poll: 100 });
    await eventually('it is at work', () => server.received.length > 5);

    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    await ended;
    const after = (await outbox.rows()).map(({ state }) => state);
    await start();
    await eventually('all are sent', () => outbox.isAll('sent'));

    expect(new Set(after)).toEqual(new Set(['sent', 'queued']));
    expect(deliveries(wanted)).toEqual(wanted.map(() => 1));
  });

  function startWorkerProcess(pace: Partial<OutboxPace>): ChildProcess {
    // A date does not survive JSON, and the real clock serves as well.
    const config = testConfig(database, { smtpUrl, rehearsalClock: undefined });
    const settings = JSON.stringify({ config, pace });
    const program = [
      '--import',
      './test/support/typescript-loader.mjs',
      'test/mail/worker-process.ts',
      settings,
    ];
    const worker = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit'] });
    workers.push(worker);
    return worker;
  }
});

async function kill(worker: ChildProcess): Promise<NodeJS.Signals | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.signalCode;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
  return worker.signalCode;
}
