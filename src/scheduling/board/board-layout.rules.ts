import { wallClock } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../programme-item.js';

/** What the board has to know of an item to place it. */
export type Placeable = Pick<ProgrammeItem, 'id' | 'onDate' | 'untilDate' | 'startsAt' | 'endsAt' | 'venue'>;

/** In the grid of a day, in its row of what has no hours, or in the tray of what has no day. */
export type Area = 'grid' | 'all-day' | 'elsewhere';

/** Minutes from the midnight with which the day begins; an item that ends after the next one has more than 1,440. */
export interface Span {
  start: number;
  end: number | null;
}

/** Items at the same time in one column stand beside each other in lanes. */
export interface Lane {
  lane: number;
  of: number;
}

/** Where the item stands on this day. One of several days stands on each of them. */
export function areaOf({ onDate, untilDate, startsAt }: Placeable, date: string): Area {
  if (onDate === null) return 'elsewhere';
  if (startsAt) return onDate === date ? 'grid' : 'elsewhere';
  return onDate <= date && date <= (untilDate ?? onDate) ? 'all-day' : 'elsewhere';
}

export const isUnscheduled = ({ onDate }: Pick<Placeable, 'onDate'>): boolean => onDate === null;

/** By the clock on the wall of the venue: on the night of a clock change the grid shows what the clocks show. */
export function spanOf(item: Placeable, date: string): Span | null {
  const { startsAt, endsAt } = item;
  if (!startsAt) return null;
  const minutes = (instant: Date) =>
    (Date.parse(`${wallClock(instant, zoneOf(item))}Z`) - Date.parse(`${date}T00:00:00Z`)) / 60_000;
  return { start: minutes(startsAt), end: endsAt && minutes(endsAt) };
}

/** The height of a grid line, in minutes. */
export const gridStep = 5;

/** A shorter item could not be read, and one without a known end has to be seen. */
const lowest = 15;
const withoutEnd = 30;

/** The line at which a card begins, and over how many it stands. */
export function linesOf({ start, end }: Span): { line: number; lines: number } {
  const minutes = end === null ? withoutEnd : Math.max(lowest, end - start);
  return { line: Math.floor(start / gridStep), lines: Math.ceil(minutes / gridStep) };
}

/** The hours that the grid of a day shows: those of a working day, and more where something lies outside. */
export function hoursShown(spans: readonly Span[]): { from: number; to: number } {
  const { from, to } = workingDay;
  const ends = spans.map(({ start, end }) => end ?? start + withoutEnd);
  return {
    from: Math.min(from, ...spans.map(({ start }) => Math.floor(start / 60))),
    to: Math.max(to, ...ends.map((end) => Math.ceil(end / 60))),
  };
}

const workingDay = { from: 7, to: 21 } as const;

/** Lanes for the spans in their order; those that touch share one. */
export function lanesOf(spans: readonly Span[]): Lane[] {
  const ends = spans.map((span) => (linesOf(span).line + linesOf(span).lines) * gridStep);
  const order = spans.map((_, index) => index).sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b);
  const lanes: Lane[] = [];
  let cluster: number[] = [];
  let clusterEnd = -Infinity;
  const close = () => {
    const of = Math.max(0, ...cluster.map((index) => (lanes[index]?.lane ?? 0) + 1));
    for (const index of cluster) lanes[index] = { lane: lanes[index]?.lane ?? 0, of };
    cluster = [];
  };
  for (const index of order) {
    const start = startOf(spans, index);
    if (start >= clusterEnd) close();
    const taken = cluster.filter((other) => (ends[other] ?? 0) > start).map((other) => lanes[other]?.lane);
    lanes[index] = { lane: firstFree(taken), of: 1 };
    cluster.push(index);
    clusterEnd = Math.max(clusterEnd, ends[index] ?? 0);
  }
  close();
  return lanes;
}

const startOf = (spans: readonly Span[], index: number): number => spans[index]?.start ?? 0;

function firstFree(taken: readonly (number | undefined)[]): number {
  let lane = 0;
  while (taken.includes(lane)) lane += 1;
  return lane;
}
