import { Counter } from '../kernel/database/counter.entity.js';
import { newId } from '../kernel/ids.js';
import type { BenchDatabase, Engines } from './engines.js';
import { compare, type Figures } from './figures.js';

const rounds = 5;
const perRound = 1_280;
const writersAtOnce = 64;

/** One row from each of 64 writers that wait at the same time; the baseline is the same door with a commit for each. */
export const door = (engines: Engines): Promise<Figures> =>
  engines.onEach(async ({ database }) => ({
    rate: await compare(
      'writes/s',
      rounds,
      () => rateOf(database, writersAtOnce),
      () => rateOf(database, 1),
    ),
  }));

async function rateOf(database: BenchDatabase['database'], writers: number): Promise<number> {
  const write = () => database.write((em) => em.insert(Counter, { name: newId(), value: 1 }));
  const started = performance.now();
  const writer = async () => {
    for (let written = 0; written < perRound / writers; written += 1) await write();
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return perRound / ((performance.now() - started) / 1000);
}
