import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { insertRegistrants } from './registrants.js';
import { ServerProcess } from './server-process.js';
import { signIn } from './sign-in.js';

const few = 1_000;
const many = 20_000;
const perRound = 120;

const list = '/en/organizer/registrations';
/** Sorted by name and by time, first and last page, with filters; and searches for what many have and for what one has. */
const filters = [
  '',
  '?page=20',
  '?sort=name&direction=ascending&category=private_sector',
  '?state=submitted&country=KR&sort=name&direction=ascending',
  '?mode=in-person&attention=yes',
];
const searches = ['?q=tan&category=civil_society&state=approved', '?q=delegate-77%40&sort=reference'];

interface Measured {
  pages: LoadResult;
  searches: LoadResult;
}

/** The organizers' list, filtered and searched, at 20,000 registrations; the baseline is the same at 1,000. */
export const registrationList = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared, 0, few);
    const large = await measure(prepared, few, many);
    const compared = (unit: string, valueOf: (measured: Measured) => number) =>
      figure(unit, [valueOf(large)], [valueOf(small)]);
    return {
      p50: compared('ms', ({ pages }) => p50(pages)),
      p99: compared('ms', ({ pages }) => p99(pages)),
      'search-p50': compared('ms', (measured) => p50(measured.searches)),
      'search-p99': compared('ms', (measured) => p99(measured.searches)),
    };
  });

async function measure({ url, database }: BenchDatabase, from: number, to: number): Promise<Measured> {
  await insertRegistrants(database, from, to);
  const forum = await ServerProcess.start('forum', url);
  const cookie = await signIn(forum);
  const ask = async (queries: readonly string[]): Promise<LoadResult> => {
    const requests = Array.from({ length: perRound }, (_, index) =>
      requestText('GET', `${list}${queries[index % queries.length] ?? ''}`, { cookie }),
    );
    const asked = () => load({ origin: forum.origin, connections: 1, requests, status: 200 });
    await asked();
    const result = await asked();
    if (result.errors > 0) throw new Error(`${list} did not answer with 200`);
    return result;
  };
  const pages = await ask(filters);
  const found = await ask(searches);
  await forum.stop();
  return { pages, searches: found };
}
