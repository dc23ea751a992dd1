import { SchedulePlans } from './schedule-plans.js';
import type { BenchDatabase, Engines } from './engines.js';
import { type Figures, figure } from './figures.js';

const few = 50;
const many = 500;
const rounds = 5;

/**
 * A schedule.xml of 500 sessions with 900 people: read, compared with the draft, written. The baseline of each is a tenth of the
 * sessions ten times: what takes longer than that grows faster than the file.
 */
export const scheduleImport = (engines: Engines): Promise<Figures> => engines.onEach(measure);

async function measure({ database }: BenchDatabase): Promise<Figures> {
  const plans = new SchedulePlans(database);
  const reads: number[][] = [];
  const compared: number[][] = [];
  const written: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [small, large] = [await plans.run(few), await plans.run(many)];
    reads.push([large.read, small.read]);
    compared.push([large.plan, small.plan]);
    written.push([large.write, small.write]);
  }
  const againSessions = await plans.again(many);
  const turned = (times: number[][]) =>
    figure(
      'ms',
      times.map(([large = 0]) => large),
      times.map(([, small = 0]) => small * (many / few)),
    );
  return {
    read: turned(reads),
    compare: turned(compared),
    write: turned(written),
    'changed-again': figure('sessions', [againSessions]),
  };
}
