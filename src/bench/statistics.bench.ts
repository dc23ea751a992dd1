import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { insertRegistrants } from './registrants.js';
import { ServerProcess } from './server-process.js';

const few = 1_000;
const many = 20_000;
const perRound = 60;

/** The public numbers, small ones hidden: as much work as any of the pages has. */
const path = '/en/statistics';

/** Counting all registrations anew for each page, at 20,000 of them; the baseline is the same at 1,000. */
export const statistics = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared, 0, few);
    const large = await measure(prepared, few, many);
    return {
      p50: figure('ms', [p50(large)], [p50(small)]),
      p99: figure('ms', [p99(large)], [p99(small)]),
    };
  });

async function measure({ url, database }: BenchDatabase, from: number, to: number): Promise<LoadResult> {
  await insertRegistrants(database, from, to);
  const forum = await ServerProcess.start('forum', url);
  const requests = Array.from({ length: perRound }, () => requestText('GET', path));
  const ask = () => load({ origin: forum.origin, connections: 1, requests, status: 200 });
  await ask();
  const measured = await ask();
  await forum.stop();
  if (measured.errors > 0) throw new Error(`${path} did not answer with 200`);
  return measured;
}
