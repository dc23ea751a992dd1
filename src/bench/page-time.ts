import { requestText } from './connection.js';
import { compare, type Figure } from './figures.js';
import { load, p50 } from './load.js';
import { ServerProcess } from './server-process.js';

const rounds = 9;
const perRound = 50;

interface Asked {
  /** Asked by turns, so that the answer to one need not be the answer to the next. */
  paths: readonly string[];
  headers?: Record<string, string>;
}

/** How long a page takes, asked one at a time; the baseline is a file of the same bytes as the first path, served from memory. */
export async function pageTime(forum: ServerProcess, { paths, headers = {} }: Asked): Promise<Figure> {
  const [first = '/'] = paths;
  const file = await ServerProcess.start(
    'bare',
    forum.origin + first,
    new URLSearchParams(headers).toString(),
  );
  let asked = 0;
  const next = () => paths[asked++ % paths.length] ?? first;
  const requestsTo = (path: () => string) =>
    Array.from({ length: perRound }, () => requestText('GET', path(), headers));
  const timeOf = async ({ origin }: ServerProcess, requests: readonly string[]): Promise<number> => {
    const result = await load({ origin, connections: 1, requests, status: 200 });
    if (result.errors > 0) throw new Error(`${first} did not answer with 200`);
    return p50(result);
  };
  const figure = await compare(
    'ms',
    rounds,
    () => timeOf(forum, requestsTo(next)),
    () =>
      timeOf(
        file,
        requestsTo(() => first),
      ),
  );
  await file.stop();
  return figure;
}
