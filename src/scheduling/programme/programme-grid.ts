import { isMinor } from '../../../config/session-kinds.js';
import type { ProgrammeItem, ProgrammeRoom, ProgrammeVenue } from '../programme-item.js';
import { blocksAmong } from './blocks.js';
import type { RoomWithin } from './programme-choice.js';

/** A day as rooms by time: a table whose cells may reach over several rows and columns, and never over each other. */
export interface ProgrammeGrid {
  columns: GridColumn[];
  rows: GridRow[];
}

export interface GridColumn {
  /** Null: what takes place elsewhere, or has no room yet. */
  room: ProgrammeRoom | null;
  venue: ProgrammeVenue | null;
}

export interface GridRow {
  startsAt: Date;
  /** Blocks of simultaneous sessions that begin here; their sessions stand in the cells. */
  blocks: ProgrammeItem[];
  cells: GridCell[];
}

export interface GridCell {
  /** Several where they share a place and a time; none in an empty cell. */
  items: ProgrammeItem[];
  rowSpan: number;
  colSpan: number;
}

/** An item that has an hour. */
type TimedItem = ProgrammeItem & { startsAt: Date };

/**
 * Lays out one day's items; those without an hour are left out. `rooms` give the order of the columns. What has a hall to itself
 * reaches over the columns of its parts; a break without a room reaches over all of them,
 * where nothing else goes on.
 */
export function programmeGrid(
  items: readonly ProgrammeItem[],
  rooms: readonly (RoomWithin & { position: number })[],
): ProgrammeGrid {
  const timed = items.flatMap((item): TimedItem[] => {
    const { startsAt } = item;
    return startsAt ? [{ ...item, startsAt }] : [];
  });
  const withSessions = blocksAmong(timed);
  const blocks = timed.filter(({ id }) => withSessions.has(id));
  const placed = timed.filter(({ id }) => !withSessions.has(id));
  const lines = linesOf(timed);
  const columns = columnsOf(placed, rooms);
  const boxes = merged(placed.map((item) => boxOf(item, { placed, columns, lines, rooms })));
  const rows = lines.map((startsAt, row): GridRow => ({
    startsAt: new Date(startsAt),
    blocks: blocks.filter((block) => block.startsAt.getTime() === startsAt),
    cells: cellsOf(row, boxes, columns.length),
  }));
  return { columns, rows: withoutIdleRows(rows, boxes) };
}

/** Minutes taken for granted where an end is not known, so that it shows at all. */
const unknownLength = 30;

const startOf = ({ startsAt }: TimedItem): number => startsAt.getTime();

function endOf({ startsAt, endsAt }: TimedItem): number {
  return endsAt?.getTime() ?? startsAt.getTime() + unknownLength * 60_000;
}

const overlap = (a: TimedItem, b: TimedItem): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);

/** Each instant at which something begins or ends, but the last, at which nothing begins. */
function linesOf(items: readonly TimedItem[]): number[] {
  const instants = new Set(items.flatMap((item) => [startOf(item), ...(item.endsAt ? [endOf(item)] : [])]));
  const sorted = [...instants].sort((a, b) => a - b);
  const last = sorted.at(-1);
  return items.some((item) => startOf(item) === last) ? sorted : sorted.slice(0, -1);
}

/** A hall stands before its parts, and gives way to them where one of them has something of its own. */
function columnsOf(
  items: readonly TimedItem[],
  rooms: readonly (RoomWithin & { position: number })[],
): GridColumn[] {
  const used = new Map<string, GridColumn>();
  for (const { room, venue } of items) if (room) used.set(room.id, { room, venue });
  const known = new Map(rooms.map((room) => [room.id, room]));
  const place = (id: string): [number, number] => {
    const room = known.get(id);
    const own = room?.position ?? Number.MAX_SAFE_INTEGER;
    const hall = room?.partOfId ? known.get(room.partOfId) : undefined;
    return hall ? [hall.position, own] : [own, -1];
  };
  const hasUsedPart = (id: string) => rooms.some((room) => room.partOfId === id && used.has(room.id));
  const columns = [...used.keys()]
    .filter((id) => !hasUsedPart(id))
    .map((id) => ({ id, place: place(id) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || (a.id < b.id ? -1 : 1))
    .flatMap(({ id }) => used.get(id) ?? []);
  const isElsewhere = (item: TimedItem) => !item.room && !isForAll(item, items);
  return columns.length === 0 || items.some(isElsewhere)
    ? [...columns, { room: null, venue: null }]
    : columns;
}

/** A break and the like, while nothing else goes on. */
const isForAll = (item: TimedItem, items: readonly TimedItem[]): boolean =>
  isMinor(item.kind) && !items.some((other) => !isMinor(other.kind) && overlap(item, other));

/** Rows and columns that something takes up; the last ones are included. */
interface Box {
  items: TimedItem[];
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Layout {
  placed: readonly TimedItem[];
  columns: readonly GridColumn[];
  lines: readonly number[];
  rooms: readonly RoomWithin[];
}

function boxOf(item: TimedItem, { placed, columns, lines, rooms }: Layout): Box {
  const top = lines.indexOf(startOf(item));
  const behind = lines.findIndex((line) => line >= endOf(item));
  const bottom = Math.max(top, (behind === -1 ? lines.length : behind) - 1);
  const [left, right] = columnsFor(item, placed, columns, rooms);
  return { items: [item], top, bottom: item.endsAt ? bottom : top, left, right };
}

function columnsFor(
  item: TimedItem,
  placed: readonly TimedItem[],
  columns: readonly GridColumn[],
  rooms: readonly RoomWithin[],
): [number, number] {
  const { room } = item;
  const last = columns.length - 1;
  if (!room) return isForAll(item, placed) ? [0, last] : [last, last];
  const own = columns.findIndex((column) => column.room?.id === room.id);
  if (own !== -1) return [own, own];
  const parts = new Set(rooms.filter(({ partOfId }) => partOfId === room.id).map(({ id }) => id));
  const isPart = (column: GridColumn) => column.room !== null && parts.has(column.room.id);
  return [columns.findIndex(isPart), columns.findLastIndex(isPart)];
}

/** What would lie over each other becomes one box around both, until nothing does. */
function merged(boxes: readonly Box[]): Box[] {
  const apart: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let other = apart.findIndex((each) => meet(each, grown)); other !== -1;) {
      grown = around(apart.splice(other, 1)[0] ?? grown, grown);
      other = apart.findIndex((each) => meet(each, grown));
    }
    apart.push(grown);
  }
  return apart;
}

const meet = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const around = (a: Box, b: Box): Box => ({
  items: [...a.items, ...b.items].sort((one, other) => startOf(one) - startOf(other)),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});

/** The cells that begin in the row: those of boxes, and an empty one for each place that no box covers. */
function cellsOf(row: number, boxes: readonly Box[], columns: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < columns;) {
    const box = boxes.find((each) =>
      meet(each, { items: [], top: row, bottom: row, left: column, right: column }),
    );
    const colSpan = box ? box.right - box.left + 1 : 1;
    if (!box) cells.push({ items: [], rowSpan: 1, colSpan: 1 });
    else if (box.top === row) cells.push({ items: box.items, rowSpan: box.bottom - box.top + 1, colSpan });
    column += colSpan;
  }
  return cells;
}

/** Hours in which nothing goes on need no row; nothing reaches over them. */
const withoutIdleRows = (rows: readonly GridRow[], boxes: readonly Box[]): GridRow[] =>
  rows.filter(
    (row, index) => row.blocks.length > 0 || boxes.some(({ top, bottom }) => top <= index && index <= bottom),
  );
