import { audienceClashes, audienceSizes } from './audience.rules.js';
import { keyOf, type PlanConflict } from './conflict.js';
import { interpretationGaps, overlongDays, teamClashes } from './interpretation.rules.js';
import { ministersElsewhere, peopleClashes, unavailablePeople, unsettledSpeakers } from './people.rules.js';
import { isOneWithin, minutesBetween, overlap, type Plan, type PlannedItem } from './plan.js';
import { roomClashes, roomProblems } from './room.rules.js';
import { outsideForum, wrongOrder } from './time.rules.js';

/** What a move brought and what it ended. */
export interface Difference {
  added: PlanConflict[];
  removed: PlanConflict[];
}

/**
 * The conflicts of a plan, kept up to date move by move: an item that is moved is looked at again with what is near it, not the
 * whole plan. It reads and writes nothing, and is the one place that board, forms, import and interface ask.
 */
export class ConflictCheck {
  private readonly items: Map<string, PlannedItem>;
  private readonly sizes: ReturnType<typeof audienceSizes>;
  private readonly found = new ConflictsByItem();
  /** Minutes: nobody needs longer from one item to the next, and no room longer to be cleared. What is further apart cannot clash. */
  private readonly horizon: number;

  constructor(private readonly plan: Plan) {
    this.items = new Map(plan.items.map((item) => [item.id, item]));
    this.sizes = audienceSizes(plan.audiences);
    this.horizon = longestPause(plan);
    this.checkAll();
  }

  get conflicts(): PlanConflict[] {
    return this.found.all();
  }

  of(itemId: string): PlanConflict[] {
    return this.found.of(itemId);
  }

  /** Takes the item as it is now, moved or otherwise changed. */
  replace(item: PlannedItem): Difference {
    const teams = new Set([...item.teams, ...(this.items.get(item.id)?.teams ?? [])]);
    const before = this.touchedBy(item.id, teams);
    for (const conflict of before) this.found.delete(conflict);
    this.items.set(item.id, item);
    this.checkOne(item);
    for (const other of this.items.values()) {
      this.note(wrongOrder(item, other));
      if (areNear(item, other, this.horizon)) this.checkPair(item, other);
    }
    for (const team of teams) this.checkTeam(team);
    const after = this.touchedBy(item.id, teams);
    return { added: without(after, before), removed: without(before, after) };
  }

  /** Takes the item out of the plan. */
  remove(itemId: string): void {
    const teams = new Set(this.items.get(itemId)?.teams);
    for (const conflict of this.touchedBy(itemId, teams)) this.found.delete(conflict);
    this.items.delete(itemId);
    for (const team of teams) this.checkTeam(team);
  }

  private checkAll(): void {
    const inOrder = [...this.items.values()].sort(byStart);
    for (const [index, item] of inOrder.entries()) {
      this.checkOne(item);
      for (const other of laterAndNear(inOrder, index, this.horizon)) this.checkPair(item, other);
    }
    for (const team of this.plan.teams.keys()) this.checkTeam(team);
  }

  private checkOne(item: PlannedItem): void {
    this.note(outsideForum(this.plan, item));
    this.note(roomProblems(this.plan, item));
    this.note(unavailablePeople(this.plan, item));
    this.note(unsettledSpeakers(item));
    this.note(interpretationGaps(this.plan, item));
    for (const id of item.after) {
      const first = this.items.get(id);
      if (first) this.note(wrongOrder(first, item));
    }
  }

  private checkPair(one: PlannedItem, other: PlannedItem): void {
    if (isOneWithin(one, other)) return;
    const [earlier, later] = byStart(one, other) <= 0 ? [one, other] : [other, one];
    this.note(roomClashes(this.plan, earlier, later));
    this.note(peopleClashes(this.plan, earlier, later));
    if (!one.period || !other.period || !overlap(one.period, other.period)) return;
    this.note(ministersElsewhere(this.plan, earlier, later));
    this.note(teamClashes(earlier, later));
    this.note(audienceClashes(earlier, later, this.sizes));
  }

  private checkTeam(id: string): void {
    const team = this.plan.teams.get(id);
    if (!team) return;
    const items = [...this.items.values()].filter(({ teams }) => teams.includes(id));
    this.note(overlongDays(team, items));
  }

  private note(conflicts: PlanConflict[]): void {
    for (const conflict of conflicts) this.found.add(conflict);
  }

  /** Those of the item, and those of the working days of its teams, which it makes longer or shorter for other items. */
  private touchedBy(itemId: string, teams: ReadonlySet<string>): PlanConflict[] {
    const days = [...this.items.values()]
      .filter((item) => item.id !== itemId && item.teams.some((team) => teams.has(team)))
      .flatMap(({ id }) => this.of(id))
      .filter(({ rule, subject }) => rule === 'team-too-long' && subject !== null && teams.has(subject));
    return [...this.of(itemId), ...days];
  }
}

/** Each conflict once, found by its items. */
class ConflictsByItem {
  private readonly items = new Map<string, Map<string, PlanConflict>>();

  add(conflict: PlanConflict): void {
    const key = keyOf(conflict);
    for (const id of conflict.items) {
      const own = this.items.get(id) ?? new Map<string, PlanConflict>();
      this.items.set(id, own.set(key, conflict));
    }
  }

  delete(conflict: PlanConflict): void {
    for (const id of conflict.items) this.items.get(id)?.delete(keyOf(conflict));
  }

  of(itemId: string): PlanConflict[] {
    return [...(this.items.get(itemId)?.values() ?? [])];
  }

  /** A conflict of two items stands with both and is told of the first. */
  all(): PlanConflict[] {
    return [...this.items].flatMap(([id, own]) => [...own.values()].filter(({ items }) => items[0] === id));
  }
}

function without(conflicts: PlanConflict[], others: PlanConflict[]): PlanConflict[] {
  const keys = new Set(others.map(keyOf));
  return conflicts.filter((conflict) => !keys.has(keyOf(conflict)));
}

/** In the order of time, and of ids where that does not decide. */
function byStart(a: PlannedItem, b: PlannedItem): number {
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

/** What is not scheduled comes last; a number, so that the difference of two of them is one. */
const startOf = ({ period }: PlannedItem): number => period?.start ?? Number.MAX_SAFE_INTEGER;

function longestPause({ rooms, items, travelMinutes }: Plan): number {
  const ofRooms = [...rooms.values()];
  const venues = new Set([...ofRooms, ...items].flatMap(({ venueId }) => venueId ?? []));
  const ways = [...venues].flatMap((from) => [...venues].map((to) => travelMinutes(from, to)));
  return Math.max(0, ...ways, ...ofRooms.map(({ turnoverMinutes }) => turnoverMinutes));
}

const areNear = (a: PlannedItem, b: PlannedItem, horizon: number): boolean =>
  a.id !== b.id && a.period !== null && b.period !== null && minutesBetween(a.period, b.period) <= horizon;

function* laterAndNear(
  inOrder: readonly PlannedItem[],
  index: number,
  horizon: number,
): Generator<PlannedItem> {
  const item = inOrder[index];
  for (let next = index + 1; item && next < inOrder.length; next += 1) {
    const other = inOrder[next];
    if (!other || !areNear(item, other, horizon)) return;
    yield other;
  }
}
