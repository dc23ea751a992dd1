import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { insertRegistrants } from './registrants.js';
import { ServerProcess } from './server-process.js';

const few = 1_000;
const many = 20_000;
const perRound = 120;

const list = '/en/organizer/registrations';
/** Sorted by name and by time, first and last page, with filters and with search for what many have and what one has. */
const queries = [
  '',
  '?page=20',
  '?sort=name&direction=ascending&category=private_sector',
  '?state=submitted&country=KR&sort=name&direction=ascending',
  '?q=tan&category=civil_society&state=approved',
  '?q=delegate-77%40&sort=reference',
];

interface Measured {
  pages: LoadResult;
  exported: { time: number; memory: number };
}

/** The organizers' list, filtered, searched and exported, at 20,000 registrations; the baseline is the same at 1,000. */
export const registrationList = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared, 0, few);
    const large = await measure(prepared, few, many);
    const compared = (unit: string, valueOf: (measured: Measured) => number) =>
      figure(unit, [valueOf(large)], [valueOf(small)]);
    return {
      p50: compared('ms', ({ pages }) => p50(pages)),
      p99: compared('ms', ({ pages }) => p99(pages)),
      'export-time': compared('ms', ({ exported }) => exported.time),
      'export-memory': compared('MB above the peak before', ({ exported }) => exported.memory),
    };
  });

async function measure({ url, database }: BenchDatabase, from: number, to: number): Promise<Measured> {
  await insertRegistrants(database, from, to);
  const forum = await ServerProcess.start('forum', url);
  const cookie = await signIn(forum);
  const request = (query: string) => requestText('GET', `${list}${query}`, { cookie });
  const requests = Array.from({ length: perRound }, (_, index) =>
    request(queries[index % queries.length] ?? ''),
  );
  const ask = () => load({ origin: forum.origin, connections: 1, requests, status: 200 });
  await ask();
  const pages = await ask();
  if (pages.errors > 0) throw new Error(`${list} did not answer with 200`);
  const exported = await exportAll(forum, cookie, to);
  await forum.stop();
  return { pages, exported };
}

async function signIn(forum: ServerProcess): Promise<string> {
  const link = new URL(String(await forum.ask('sign-in')));
  const { headers } = await fetch(forum.origin + link.pathname, { method: 'POST', redirect: 'manual' });
  const [cookie = ''] = headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}

async function exportAll(forum: ServerProcess, cookie: string, count: number): Promise<Measured['exported']> {
  const before = Number(await forum.ask('peak memory'));
  const started = performance.now();
  const file = await fetch(`${forum.origin}${list}.csv`, { headers: { cookie } });
  const lines = (await file.text()).split('\r\n').length - 2;
  const time = performance.now() - started;
  if (lines !== count)
    throw new Error(`The export has ${String(lines)} registrations instead of ${String(count)}`);
  return { time, memory: Number(await forum.ask('peak memory')) - before };
}
