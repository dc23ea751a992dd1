import type { BenchDatabase, Engines } from './engines.js';
import type { Figures } from './figures.js';
import { pageTime } from './page-time.js';
import { ServerProcess } from './server-process.js';

const day = '/en/programme/2023-10-23';
const pages = {
  overview: '/en/programme',
  day,
  grid: `${day}/grid`,
  part: '/en/programme/tracks/urban-finance',
  now: '/en/programme/now',
  home: '/en/',
};

/** Another search with each request, so that no page is one that was kept. */
const searches = Array.from(
  { length: 3_000 },
  (_, index) => `/en/programme/search?q=urban+${String.fromCharCode(97 + (index % 26))}&nth=${String(index)}`,
);

/**
 * Pages of the real programme, one request at a time, on both engines; the baseline is a file of the same bytes. `new-day` is a page
 * that had to be rendered, `gzip` what a browser asks for.
 */
export const programme = (engines: Engines): Promise<Figures> => engines.onEach(measure);

async function measure({ url }: BenchDatabase): Promise<Figures> {
  const forum = await ServerProcess.start('forum', url);
  const figures: Figures = {};
  for (const [name, path] of Object.entries(pages)) figures[name] = await pageTime(forum, { paths: [path] });
  figures.search = await pageTime(forum, { paths: searches });
  figures['new-day'] = await pageTime(forum, {
    paths: searches.map((_, index) => `${day}?nth=${String(index)}`),
  });
  figures.gzip = await pageTime(forum, { paths: [day], headers: { 'accept-encoding': 'gzip' } });
  await forum.stop();
  return figures;
}
