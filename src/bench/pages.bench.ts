import type { Engines } from './engines.js';
import type { Figures } from './figures.js';
import { pageTime } from './page-time.js';
import { ServerProcess } from './server-process.js';

const paths = { home: '/en/', day: '/en/programme/2023-10-23', session: '/en/sessions/hlp-2' };

/** How long a public page takes, asked one at a time; the baseline is a file of the same bytes, served from memory. */
export const pages = (engines: Engines): Promise<Figures> =>
  engines.onSqlite(async ({ url }) => {
    const forum = await ServerProcess.start('forum', url);
    const figures: Figures = {};
    for (const [name, path] of Object.entries(paths))
      figures[name] = await pageTime(forum, { paths: [path] });
    await forum.stop();
    return figures;
  });
