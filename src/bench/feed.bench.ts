import { requestText } from './connection.js';
import type { BenchDatabase, Engines } from './engines.js';
import { compare, type Figures } from './figures.js';
import { load } from './load.js';
import { ServerProcess } from './server-process.js';

const connections = 64;
const rounds = 9;
const perRound = 2_000;
const path = '/calendar/programme.ics';

/** The whole programme as a calendar; the baseline is node:http that serves the same bytes under the same headers. */
export const feed = (engines: Engines): Promise<Figures> =>
  engines.onSqlite(async ({ url }: BenchDatabase) => {
    const forum = await ServerProcess.start('forum', url);
    const { headers } = await fetch(forum.origin + path, { headers: { 'accept-encoding': 'identity' } });
    const etag = headers.get('etag') ?? '';
    const figures = {
      identity: await against(forum, 200, { 'accept-encoding': 'identity' }),
      gzip: await against(forum, 200, { 'accept-encoding': 'gzip' }),
      'not-modified': await against(forum, 304, { 'accept-encoding': 'identity', 'if-none-match': etag }),
    };
    await forum.stop();
    return figures;
  });

async function against(forum: ServerProcess, status: number, headers: Record<string, string>) {
  const query = new URLSearchParams(headers).toString();
  const bare = await ServerProcess.start('bare', forum.origin + path, query);
  const requests = Array.from({ length: perRound }, () => requestText('GET', path, headers));
  const rateOf = async ({ origin }: ServerProcess): Promise<number> => {
    const { rate, errors } = await load({ origin, connections, requests, status });
    if (errors > 0)
      throw new Error(`${String(errors)} answers of ${origin}${path} were not ${String(status)}`);
    return rate;
  };
  const figure = await compare(
    'answers/s',
    rounds,
    () => rateOf(forum),
    () => rateOf(bare),
  );
  await bare.stop();
  return figure;
}
