import type { PlanConflict } from './conflict.js';
import { contains, minutesBetween, overlap, type Plan, type PlannedItem, type PlannedRoom } from './plan.js';

/** What is wrong with one item in its room. */
export function roomProblems({ rooms }: Plan, item: PlannedItem): PlanConflict[] {
  const room = roomOf(item, rooms);
  if (!room) return [];
  const about = { items: [item.id], subject: room.id } as const;
  return [...hours(item, room), ...size(item, room), ...fittings(item, room)].map((found) => ({
    ...about,
    ...found,
  }));
}

const roomOf = ({ roomId }: PlannedItem, rooms: Plan['rooms']): PlannedRoom | undefined =>
  roomId === null ? undefined : rooms.get(roomId);

/** Two items that want the same floor, at the same time or with too little in between to clear it. */
export function roomClashes({ rooms }: Plan, earlier: PlannedItem, later: PlannedItem): PlanConflict[] {
  const a = roomOf(earlier, rooms);
  const b = roomOf(later, rooms);
  if (!a || !b || !earlier.period || !later.period || !shareFloor(a, b)) return [];
  const items = [earlier.id, later.id] as const;
  if (overlap(earlier.period, later.period)) {
    return [{ rule: 'room-overlap', items, subject: a.id, values: {} }];
  }
  const between = minutesBetween(earlier.period, later.period);
  const needed = Math.max(a.turnoverMinutes, b.turnoverMinutes);
  if (between >= needed) return [];
  return [{ rule: 'turnover-too-short', items, subject: a.id, values: { between, needed } }];
}

/** A divisible hall shares its floor with each of its parts; the parts do not with each other. */
const shareFloor = (a: PlannedRoom, b: PlannedRoom): boolean =>
  a.id === b.id || a.partOf === b.id || b.partOf === a.id;

type Found = Pick<PlanConflict, 'rule' | 'values'> & Partial<Pick<PlanConflict, 'subject'>>;

function hours({ period }: PlannedItem, { isClosed, openings, blocked }: PlannedRoom): Found[] {
  if (isClosed) return [{ rule: 'venue-closed', values: {} }];
  if (!period) return [];
  const isOpen = openings === null || openings.some((opening) => contains(opening, period));
  const isBlocked = blocked.some((time) => overlap(time, period));
  return [
    ...(isOpen ? [] : [{ rule: 'room-closed' as const, values: {} }]),
    ...(isBlocked ? [{ rule: 'room-blocked' as const, values: {} }] : []),
  ];
}

/** Who has signed up must get in; who is expected should. */
function size({ layout, signedUp, expected }: PlannedItem, { capacities }: PlannedRoom): Found[] {
  const isImpossible = layout !== null && capacities.size > 0 && !capacities.has(layout);
  if (isImpossible) return [{ rule: 'layout-impossible', values: { layout } }];
  const capacity = layout === null ? Math.max(...capacities.values()) : (capacities.get(layout) ?? Infinity);
  if (capacities.size === 0) return [];
  if (signedUp > capacity) return [{ rule: 'room-full', values: { people: signedUp, capacity } }];
  if ((expected ?? 0) > capacity)
    return [{ rule: 'room-too-small', values: { people: expected ?? 0, capacity } }];
  return [];
}

function fittings(item: PlannedItem, { equipment, booths, isStepFree }: PlannedRoom): Found[] {
  const missing = equipment === null ? [] : item.equipment.filter((thing) => !equipment.has(thing));
  const found: Found[] = missing.map((thing) => ({
    rule: 'equipment-missing',
    subject: thing,
    values: { thing },
  }));
  const boothsNeeded = Math.max(item.booths ?? 0, item.teams.length);
  if (booths !== null && boothsNeeded > booths) {
    found.push({ rule: 'booths-missing', values: { needed: boothsNeeded, booths } });
  }
  if (!item.needsStepFreeAccess || isStepFree) return found;
  return [...found, { rule: isStepFree === null ? 'step-free-unknown' : 'not-step-free', values: {} }];
}
