import { setTimeout as pause } from 'node:timers/promises';
import { AccountsService } from '../auth/accounts.service.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import { RosterImport } from '../delegations/imports/roster-import.entity.js';
import { RealClock } from '../kernel/clock.js';
import type { Database } from '../kernel/database/database.js';
import { newId } from '../kernel/ids.js';
import { Tokens } from '../kernel/tokens.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { writeCsv } from '../sheets/write-sheet.js';
import { benchConfig } from './bench-config.js';
import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, p50, p99 } from './load.js';
import { ServerProcess } from './server-process.js';

const few = 500;
const many = 5_000;
const delegation = 'fj';
/** Somebody else's write, small: what she waits is what the import costs her. */
const probes = 200;

interface Imported {
  seconds: number;
  others: { p50: number; p99: number };
}

/**
 * A focal point's table of 5,000 rows, from its confirmation until the last is written with its mail, while somebody else writes
 * all the time. The baseline is a tenth of the rows ten times, and the wait of others while nothing is imported.
 */
export const rosterImport = (engines: Engines): Promise<Figures> => engines.onEach(measure);

async function measure({ url, database }: BenchDatabase): Promise<Figures> {
  const forum = await ServerProcess.start('forum', url);
  const cookie = await signIn(forum, url, database);
  const alone = await load(probing(forum.origin));
  const small = await importRows(forum, database, cookie, { from: 0, count: few });
  const large = await importRows(forum, database, cookie, { from: few, count: many });
  await forum.stop();
  const missing =
    few + many - (await database.read((em) => em.countBy(Registration, { delegationId: delegation })));
  return {
    time: figure('s', [large.seconds], [small.seconds * (many / few)]),
    'others-p50': figure('ms', [large.others.p50], [p50(alone)]),
    'others-p99': figure('ms', [large.others.p99], [p99(alone)]),
    missing: figure('rows', [missing]),
  };
}

const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' };

const probing = (origin: string) => ({
  origin,
  connections: 1,
  requests: Array.from({ length: probes }, (_, index) =>
    requestText('POST', '/en/my/link', formHeaders, `email=nobody-${String(index)}%40bench.example`),
  ),
  status: 200,
});

async function signIn(forum: ServerProcess, url: string, database: Database): Promise<string> {
  const clock = new RealClock();
  const tokens = new Tokens(benchConfig(url).secret);
  const claim = await database.write(async (em) => {
    const person = {
      email: 'focal@bench.example',
      name: 'Bench Focal',
      locale: 'en',
      role: 'participant',
    } as const;
    const { id: accountId } = await new AccountsService(clock).ensure(em, person);
    await em.insert(FocalPoint, {
      ...{ id: newId(), delegationId: delegation, accountId, name: person.name, functionTitle: null },
      ...{ locale: 'en', state: 'active', namedAt: clock.now(), lastSeenAt: null },
    });
    return new SignInLinksService(clock, tokens).issueSignInLink(em, accountId, 'focal-point');
  });
  const address = `${forum.origin}/en/delegation/enter/${tokens.derive(claim)}`;
  const { headers, status } = await fetch(address, { method: 'POST', redirect: 'manual' });
  if (status !== 303) throw new Error(`Signing in was answered with ${String(status)}`);
  const [cookie = ''] = headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}

async function importRows(
  forum: ServerProcess,
  database: Database,
  cookie: string,
  { from, count }: { from: number; count: number },
): Promise<Imported> {
  const body = new FormData();
  body.append('sheet', new Blob([tableOf(from, count)]), 'delegation.csv');
  const path = `${forum.origin}/en/delegation/${delegation}/imports`;
  const sent = await fetch(path, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  if (sent.status !== 303)
    throw new Error(
      `The table was answered with ${String(sent.status)}: ${(await sent.text()).slice(0, 3000)}`,
    );
  const address = forum.origin + (sent.headers.get('location') ?? '');
  const started = performance.now();
  const confirmation = new URLSearchParams({ declared: 'yes' });
  await fetch(`${address}/confirmation`, {
    method: 'POST',
    body: confirmation,
    headers: { cookie },
    redirect: 'manual',
  });
  const others = load(probing(forum.origin));
  await untilDone(database, address.split('/').at(-1) ?? '');
  const seconds = (performance.now() - started) / 1000;
  const waited = await others;
  return { seconds, others: { p50: p50(waited), p99: p99(waited) } };
}

async function untilDone(database: Database, id: string): Promise<void> {
  for (;;) {
    const { state } = await database.read((em) => em.findOneByOrFail(RosterImport, { id }));
    if (state === 'done') return;
    await pause(50);
  }
}

const tableOf = (from: number, count: number): string =>
  writeCsv([
    ['Role', 'Order', 'Family name', 'Given name', 'Function', 'E-mail', 'Attendance'],
    ...Array.from({ length: count }, (_, index) => {
      const number = String(from + index);
      const email = `delegate-${number}@import.example`;
      return [
        'delegate',
        number === '0' ? '1' : '',
        `Vakaloloma ${number}`,
        'Sela',
        'Director',
        email,
        'in-person',
      ];
    }),
  ]);
