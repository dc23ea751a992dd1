import { requestText } from './connection.js';
import { insertCoEvents } from './co-event-rows.js';
import { type BenchDatabase, type Engines, tidyUp } from './engines.js';
import { type Figures, figure } from './figures.js';
import { load, type LoadResult, p50, p99 } from './load.js';
import { ServerProcess } from './server-process.js';

const few = 500;
const many = 50_000;
const perRound = 60;

/** Each is asked with `n`, a number that no request before had, so that nothing is answered from memory that it should not. */
const questions = {
  /** With the map of all of them. */
  list: (n: number) => `/en/co-events${n % 2 ? '' : `?page=${String(2 + (n % 9))}`}`,
  country: (n: number) => `/en/co-events/countries/${n % 2 ? 'kr' : 'in'}`,
  'filtered-search': (n: number) =>
    [
      `/en/co-events?q=harbour+${String(n)}`,
      `/en/co-events?q=film&country=JP&from=2023-10-${String(1 + (n % 28)).padStart(2, '0')}`,
      `/en/co-events?q=seoul&kind=walk&language=en&page=${String(1 + (n % 1))}`,
      `/en/co-events?region=asia-pacific&mode=online&q=lecture+${String(n % 100)}`,
    ][n % 4] ?? '',
  near: (n: number) =>
    `/en/co-events?near=${n % 2 ? 'kr-suwon' : 'in-mumbai'}&within=${String(50 + (n % 50))}`,
  'country-feed': (n: number) =>
    `/calendar/co-events/countries/${n % 2 ? 'kr' : 'in'}.ics?lang=${n % 4 < 2 ? 'en' : 'ko'}`,
  api: (n: number) => `/api/v1/co-events?limit=100&offset=${String((n % 40) * 100)}`,
} satisfies Record<string, (n: number) => string>;

type Measured = Record<keyof typeof questions, LoadResult> & { bytes: number };

/** What everybody sees of co-events, at 50,000 of them; the baseline is the same at 500. */
export const coEvents = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared, 0, few);
    const large = await measure(prepared, few, many);
    const figures: Figures = { 'map-transferred': figure('kB', [large.bytes / 1000], [small.bytes / 1000]) };
    for (const name of Object.keys(questions)) {
      if (!isQuestion(name)) continue;
      figures[`${name}-p50`] = figure('ms', [p50(large[name])], [p50(small[name])]);
      figures[`${name}-p99`] = figure('ms', [p99(large[name])], [p99(small[name])]);
    }
    return figures;
  });

const isQuestion = (name: string): name is keyof typeof questions => Object.hasOwn(questions, name);

async function measure({ url, database }: BenchDatabase, from: number, to: number): Promise<Measured> {
  await insertCoEvents(database, from, to);
  await tidyUp(url);
  const forum = await ServerProcess.start('forum', url);
  const timesOf = async (question: (n: number) => string) => {
    const round = (start: number) => {
      const requests = Array.from({ length: perRound }, (_, index) =>
        requestText('GET', question(start + index)),
      );
      return load({ origin: forum.origin, connections: 1, requests, status: 200 });
    };
    await round(0);
    const result = await round(perRound);
    if (result.errors > 0) throw new Error(`${question(0)} did not answer with 200`);
    return result;
  };
  const measured = {
    list: await timesOf(questions.list),
    country: await timesOf(questions.country),
    'filtered-search': await timesOf(questions['filtered-search']),
    near: await timesOf(questions.near),
    'country-feed': await timesOf(questions['country-feed']),
    api: await timesOf(questions.api),
    bytes: await transferred(forum.origin),
  };
  await forum.stop();
  return measured;
}

/** The page with the map, and the land under it, as a browser gets them. */
async function transferred(origin: string): Promise<number> {
  const page = await fetch(`${origin}/en/co-events`);
  const html = await page.text();
  const land = /href="(\/assets\/land\.[^"]*)"/.exec(html)?.[1] ?? '';
  const packed = await fetch(origin + land, { headers: { 'accept-encoding': 'gzip' } });
  return Buffer.byteLength(html) + Number(packed.headers.get('content-length') ?? 0);
}
