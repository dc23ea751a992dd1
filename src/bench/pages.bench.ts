import { requestText } from './connection.js';
import type { Engines } from './engines.js';
import { compare, type Figure, type Figures } from './figures.js';
import { load, p50 } from './load.js';
import { ServerProcess } from './server-process.js';

const rounds = 9;
const perRound = 50;
const paths = { home: '/en/', day: '/en/programme/2023-10-23', session: '/en/sessions/hlp-2' };

/** How long a public page takes, asked one at a time; the baseline is a file of the same bytes, served from memory. */
export const pages = (engines: Engines): Promise<Figures> =>
  engines.onSqlite(async ({ url }) => {
    const forum = await ServerProcess.start('forum', url);
    const figures: Figures = {};
    for (const [name, path] of Object.entries(paths)) figures[name] = await against(forum, path);
    await forum.stop();
    return figures;
  });

async function against(forum: ServerProcess, path: string): Promise<Figure> {
  const file = await ServerProcess.start('bare', forum.origin + path);
  const requests = Array.from({ length: perRound }, () => requestText('GET', path));
  const timeOf = async ({ origin }: ServerProcess): Promise<number> => {
    const result = await load({ origin, connections: 1, requests, status: 200 });
    if (result.errors > 0) throw new Error(`${path} did not answer with 200`);
    return p50(result);
  };
  const figure = await compare(
    'ms',
    rounds,
    () => timeOf(forum),
    () => timeOf(file),
  );
  await file.stop();
  return figure;
}
