import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { insertRegistrants } from './registrants.js';
import { ServerProcess } from './server-process.js';
import { signIn } from './sign-in.js';

const few = 5_000;
const many = 20_000;
const most = 80_000;
const lookEvery = 100;

const path = '/en/organizer/registrations';
const formats = ['csv', 'xlsx'] as const;

interface Exported {
  seconds: number;
  /** What the process held on to at most, in MB above what it held before. */
  held: number;
}

type Measured = Record<(typeof formats)[number], Exported>;

/**
 * The organizers' list as a file of 20,000 and of 80,000 registrations; the baseline is one of 5,000. What is held is looked at
 * all the time while the file leaves, each time after the garbage has been collected: it must not grow with the file.
 */
export const exports = (engines: Engines): Promise<Figures> =>
  engines.onEach(async (prepared) => {
    const small = await measure(prepared, 0, few);
    const large = await measure(prepared, few, many);
    const largest = await measure(prepared, many, most);
    const figures: Figures = {};
    for (const format of formats) {
      figures[`${format}-time`] = figure(
        's',
        [large[format].seconds],
        [small[format].seconds * (many / few)],
      );
      figures[`${format}-memory`] = figure('MB held', [large[format].held], [small[format].held]);
      figures[`${format}-growth`] = figure('MB more', [large[format].held - small[format].held]);
      figures[`${format}-growth-to-80000`] = figure('MB more', [largest[format].held - small[format].held]);
    }
    return figures;
  });

async function measure({ url, database }: BenchDatabase, from: number, to: number): Promise<Measured> {
  await insertRegistrants(database, from, to);
  const forum = await ServerProcess.start('forum', url);
  const cookie = await signIn(forum);
  // What is compiled and cached once is not the export's.
  for (const format of formats) await exportAs(format, forum, cookie, to);
  const measured = {
    csv: await exportAs('csv', forum, cookie, to),
    xlsx: await exportAs('xlsx', forum, cookie, to),
  };
  await forum.stop();
  return measured;
}

async function exportAs(
  format: keyof Measured,
  forum: ServerProcess,
  cookie: string,
  rows: number,
): Promise<Exported> {
  const looks = [await heldBy(forum)];
  const started = performance.now();
  let seconds: number | undefined;
  const file = fetchFile(`${forum.origin}${path}.${format}`, cookie).then((bytes) => {
    seconds = (performance.now() - started) / 1000;
    return bytes;
  });
  do {
    await Promise.race([pause(lookEvery), file]);
    looks.push(await heldBy(forum));
  } while (seconds === undefined);
  check(format, await file, rows);
  return { seconds, held: Math.max(...looks) - (looks[0] ?? 0) };
}

const heldBy = async (forum: ServerProcess): Promise<number> => Number(await forum.ask('held memory'));

async function fetchFile(address: string, cookie: string): Promise<Buffer> {
  const answer = await fetch(address, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${address} answered ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
}

function check(format: keyof Measured, file: Buffer, rows: number): void {
  if (format === 'xlsx') return;
  const lines = file.toString().split('\r\n').length - 2;
  if (lines !== rows)
    throw new Error(`The export has ${String(lines)} registrations instead of ${String(rows)}`);
}
