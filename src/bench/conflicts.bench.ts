import { ConflictCheck } from '../scheduling/conflicts/conflict-check.js';
import { ConflictsService } from '../scheduling/conflicts/conflicts.service.js';
import { PlanQueries } from '../scheduling/conflicts/plan.queries.js';
import type { Plan, PlannedItem } from '../scheduling/conflicts/plan.js';
import type { Engines } from './engines.js';
import { type Figures, figure } from './figures.js';
import { insertPlan } from './plan-rows.js';

const sessions = 1_000;
const people = 3_000;
const rooms = 40;
const rounds = 7;
const moves = 200;

const hour = 3_600_000;
const hoursOfDay = 9;

/**
 * The whole check of 1,000 sessions with 3,000 people, and the check after one of them is moved; the baseline of both is the
 * whole check of 100 sessions with 300 people. With the reading from the database, the baseline is the whole check without it.
 */
export async function conflicts(engines: Engines): Promise<Figures> {
  const [large, small] = [planOf(sessions, people), planOf(sessions / 10, people / 10)];
  const whole = times(rounds, () => new ConflictCheck(large));
  const baseline = times(rounds, () => new ConflictCheck(small));
  const check = new ConflictCheck(large);
  const moved = times(moves, (round) => {
    const item = large.items[(round * 37) % sessions];
    if (item) check.replace({ ...item, period: periodOf(round * 13), roomId: roomOf(round * 7) });
  });
  const read = await engines.onEach(async ({ database }) => {
    await insertPlan(database, large);
    const service = new ConflictsService(new PlanQueries());
    const checked = await timesInTurn(rounds, () => database.read((em) => service.checkAll(em)));
    return { 'read-and-whole': figure('ms', checked, whole) };
  });
  return {
    ...read,
    whole: figure('ms', whole, baseline),
    'one-move': figure('ms', moved, baseline),
    'one-move-slowest': figure('ms', [Math.max(...moved)], baseline),
    found: figure('conflicts', [check.conflicts.length]),
  };
}

/** The same each time: what is drawn by chance would be another measurement. */
function planOf(count: number, many: number): Plan {
  const items = Array.from({ length: count }, (_, index) => itemOf(index, many));
  const audiences = new Map(items.map(({ id }, index) => [id, audienceOf(index, many)]));
  return {
    items,
    audiences,
    rooms: new Map(
      Array.from({ length: rooms }, (_, index) => [
        `room-${String(index)}`,
        {
          id: `room-${String(index)}`,
          venueId: index % 10 === 0 ? 'hotel' : 'centre',
          partOf: index % 4 === 1 ? `room-${String(index - 1)}` : null,
          capacities: new Map([['theatre', 40 + (index % 5) * 60]]),
          equipment: new Set(['screen']),
          isStepFree: true,
          turnoverMinutes: 15,
          booths: null,
          isClosed: false,
          openings: null,
          blocked: [],
        },
      ]),
    ),
    people: new Map(
      Array.from({ length: many }, (_, index) => [
        `person-${String(index)}`,
        { id: `person-${String(index)}`, isMinister: index % 50 === 0, unavailable: [] },
      ]),
    ),
    teams: new Map(),
    forum: { start: 0, end: 5 * 24 * hour },
    travelMinutes: (from, to) => (from === to ? 0 : 25),
  };
}

function itemOf(index: number, many: number): PlannedItem {
  return {
    id: `session-${String(index)}`,
    within: null,
    track: `track-${String(index % 12)}`,
    isMinisterial: index % 60 === 0,
    period: periodOf(index),
    days: null,
    roomId: roomOf(index),
    venueId: 'centre',
    people: [0, 1, 2, 3, 4].map((part) => `person-${String((index * 5 + part * 611) % many)}`),
    unsettled: [],
    expected: 30 + (index % 9) * 40,
    signedUp: index % 90,
    layout: null,
    equipment: ['screen'],
    booths: null,
    needsStepFreeAccess: true,
    interpretation: [],
    teams: [],
    after: [],
  };
}

/** Ninety minutes on one of five days. */
function periodOf(index: number): { start: number; end: number } {
  const day = index % 5;
  const start = (day * 24 + 9 + ((index * 3) % (hoursOfDay * 2)) / 2) * hour;
  return { start, end: start + 1.5 * hour };
}

const roomOf = (index: number): string => `room-${String(index % rooms)}`;

/** Each person has about ten sessions in her programme. */
const audienceOf = (index: number, many: number): string[] =>
  Array.from(
    { length: Math.min(30, many) },
    (_, seat) => `person-${String((index * 31 + seat * 97) % many)}`,
  );

function times(count: number, work: (round: number) => unknown): number[] {
  return Array.from({ length: count }, (_, round) => {
    const started = performance.now();
    work(round);
    return performance.now() - started;
  });
}

async function timesInTurn(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const started = performance.now();
    await work();
    measured.push(performance.now() - started);
  }
  return measured;
}
