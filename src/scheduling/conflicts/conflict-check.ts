import { audienceClashes, audienceSizes } from './audience.rules.js';
import { keyOf, type PlanConflict } from './conflict.js';
import { interpretationGaps, overlongDays, teamClashes } from './interpretation.rules.js';
import { ministersElsewhere, peopleClashes, unavailablePeople } from './people.rules.js';
import { isOneWithin, minutesBetween, type Plan, type PlannedItem } from './plan.js';
import { roomClashes, roomProblems } from './room.rules.js';
import { outsideForum, wrongOrder } from './time.rules.js';

/** Nobody needs longer from one item to the next, and no room longer to be cleared: what is further apart cannot clash. */
const horizonMinutes = 240;

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
  private readonly found = new Map<string, PlanConflict>();

  constructor(private readonly plan: Plan) {
    this.items = new Map(plan.items.map((item) => [item.id, item]));
    this.sizes = audienceSizes(plan.audiences);
    this.checkAll();
  }

  get conflicts(): PlanConflict[] {
    return [...this.found.values()];
  }

  of(itemId: string): PlanConflict[] {
    return this.conflicts.filter(({ items }) => items.includes(itemId));
  }

  /** Takes the item as it is now, moved or otherwise changed. */
  replace(item: PlannedItem): Difference {
    const before = new Map(this.found);
    const teams = new Set([...item.teams, ...(this.items.get(item.id)?.teams ?? [])]);
    this.forget(item.id, teams);
    this.items.set(item.id, item);
    this.checkOne(item);
    for (const other of this.items.values()) {
      this.note(wrongOrder(item, other));
      if (areNear(item, other)) this.checkPair(item, other);
    }
    for (const team of teams) this.checkTeam(team);
    return {
      added: this.conflicts.filter((conflict) => !before.has(keyOf(conflict))),
      removed: [...before.values()].filter((conflict) => !this.found.has(keyOf(conflict))),
    };
  }

  private checkAll(): void {
    const inOrder = [...this.items.values()].sort(byStart);
    for (const [index, item] of inOrder.entries()) {
      this.checkOne(item);
      for (const other of laterAndNear(inOrder, index)) this.checkPair(item, other);
    }
    for (const team of this.plan.teams.keys()) this.checkTeam(team);
  }

  private checkOne(item: PlannedItem): void {
    this.note(outsideForum(this.plan, item));
    this.note(roomProblems(this.plan, item));
    this.note(unavailablePeople(this.plan, item));
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
    for (const conflict of conflicts) this.found.set(keyOf(conflict), conflict);
  }

  private forget(itemId: string, teams: ReadonlySet<string>): void {
    for (const [key, { rule, items, subject }] of this.found) {
      const isOfTeam = rule === 'team-too-long' && subject !== null && teams.has(subject);
      if (isOfTeam || items.includes(itemId)) this.found.delete(key);
    }
  }
}

/** In the order of time, and of ids where that does not decide. */
function byStart(a: PlannedItem, b: PlannedItem): number {
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

/** What is not scheduled comes last; a number, so that the difference of two of them is one. */
const startOf = ({ period }: PlannedItem): number => period?.start ?? Number.MAX_SAFE_INTEGER;

const areNear = (a: PlannedItem, b: PlannedItem): boolean =>
  a.id !== b.id &&
  a.period !== null &&
  b.period !== null &&
  minutesBetween(a.period, b.period) < horizonMinutes;

function* laterAndNear(inOrder: readonly PlannedItem[], index: number): Generator<PlannedItem> {
  const item = inOrder[index];
  for (let next = index + 1; item && next < inOrder.length; next += 1) {
    const other = inOrder[next];
    if (!other || !areNear(item, other)) return;
    yield other;
  }
}
