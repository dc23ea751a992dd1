import { type ParsedMail, simpleParser } from 'mailparser';
import { createForum } from '../../src/app.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { OutboxWorker } from '../../src/mail/outbox.worker.js';
import { migratedDatabase, testConfig } from '../support/forum.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, Outbox } from './mails.js';
import { RoughLine } from './rough-line.js';
import { WorkerProcesses } from './worker-processes.js';

export interface Outcome {
  signals: unknown[];
  rows: OutboxMessage[];
  /** What the server took, parsed. */
  received: { address: string; mail: ParsedMail }[];
  /** How often the server refused an address for good. */
  refusals: Map<string, number>;
  /** To whom nothing can be delivered. */
  gone: Set<string>;
}

/**
 * Two processes send `mails` over a line that breaks, to a server that refuses for now (421, 451) and for good (550); one after
 * the other is killed, `kills` times, and another takes its place. The pauses between attempts are left out.
 */
export async function ordeal({ mails, kills }: { mails: number; kills: number }): Promise<Outcome> {
  const database = await migratedDatabase();
  const server = new MailServer();
  await server.start();
  const line = new RoughLine(server.port);
  const config = testConfig(database, { smtpUrl: await line.start() });
  const writer = await createForum(config);
  const workers = new WorkerProcesses(config, { lease: 3_000, attempt: 1_500, poll: 100 });
  const haste = setInterval(() => void skipPauses(outbox), 250);
  const outbox = new Outbox(writer);
  try {
    await writer.get(OutboxWorker).beforeApplicationShutdown();
    const addresses = Array.from({ length: mails }, (_, index) => `p${String(index)}@example.org`);
    const gone = new Set(addresses.filter((_, index) => index % 50 === 7));
    const refusals = makeDifficult(server, gone);
    await outbox.queue(...addresses.map((address) => buildMail(address)));
    const signals = await killInTurn(workers, server, { mails, kills });
    await eventually('all have ended', () => hasEnded(outbox));
    return {
      ...{ signals, refusals, gone },
      rows: await outbox.rows(),
      received: await Promise.all(
        server.received.map(async ({ recipients, source }) => ({
          address: recipients.join(),
          mail: await simpleParser(source),
        })),
      ),
    };
  } finally {
    clearInterval(haste);
    await workers.killAll();
    await writer.close();
    await line.stop();
    await server.stop();
    await database.drop();
  }
}

/** Some are refused for good; others the first time, as by a server that is busy or does not know us yet. */
function makeDifficult(server: MailServer, gone: ReadonlySet<string>): Map<string, number> {
  const refusals = new Map<string, number>();
  const known = new Set<string>();
  server.answerTo = (address) => {
    if (gone.has(address)) {
      refusals.set(address, (refusals.get(address) ?? 0) + 1);
      return [550, 'No such user'];
    }
    const isNew = !known.has(address);
    known.add(address);
    const digit = /(\d)@/.exec(address)?.[1];
    if (isNew && digit === '3') return [451, 'Greylisted'];
    return isNew && digit === '8' ? [421, 'Too busy'] : undefined;
  };
  return refusals;
}

async function killInTurn(
  workers: WorkerProcesses,
  server: MailServer,
  { mails, kills }: { mails: number; kills: number },
): Promise<unknown[]> {
  const signals: unknown[] = [];
  let [current, next] = [workers.start(), workers.start()];
  for (let kill = 1; kill <= kills; kill += 1) {
    const enough = Math.floor((mails * 0.9 * kill) / (kills + 1));
    await eventually(`${String(enough)} mails`, () => server.received.length >= enough);
    signals.push(await workers.end(current, 'SIGKILL'));
    [current, next] = [next, workers.start()];
  }
  return signals;
}

async function hasEnded(outbox: Outbox): Promise<boolean> {
  const rows = await outbox.rows();
  return rows.every(({ state }) => state === 'sent' || state === 'failed');
}

async function skipPauses(outbox: Outbox): Promise<void> {
  const nextAttemptAt = new Date(Date.now() - 1);
  await outbox.write((em) => em.update(OutboxMessage, { state: 'retrying' }, { nextAttemptAt }));
}
