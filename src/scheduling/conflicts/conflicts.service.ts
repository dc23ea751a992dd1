import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { byGravity, keyOf, type PlanConflict, severityOf } from './conflict.js';
import { ConflictCheck } from './conflict-check.js';
import { PlanQueries } from './plan.queries.js';
import type { PlanChange } from './plan-change.js';
import { SilencedConflict } from './silenced-conflict.entity.js';

/** A conflict, and whether somebody accepted it. */
export interface JudgedConflict {
  key: string;
  conflict: PlanConflict;
  silenced: SilencedConflict | null;
}

/** A conflict that a change would have. */
export interface ChangeConflict extends JudgedConflict {
  /** The draft does not have it yet. */
  isNew: boolean;
}

/** An organizer is asked before she brings it about. */
export const isGrave = ({ conflict, silenced, isNew }: ChangeConflict): boolean =>
  isNew && !silenced && severityOf(conflict) === 'blocking';

/** The one place that board, forms, import and interface ask what stands against the programme. It only reads. */
@Injectable()
export class ConflictsService {
  constructor(private readonly plan: PlanQueries) {}

  /** Those of the draft as it is; the gravest first. */
  async checkAll(em: EntityManager): Promise<JudgedConflict[]> {
    const { conflicts } = new ConflictCheck(await this.plan.read(em));
    return judge(em, conflicts);
  }

  /** What involves the changed sessions, or comes to others by them, as if the changes were written. The gravest first. */
  async checkChange(em: EntityManager, changes: readonly PlanChange[]): Promise<ChangeConflict[]> {
    const { plan, changed } = await this.plan.readWith(em, changes);
    const check = new ConflictCheck(plan);
    const before = new Set(check.conflicts.map(keyOf));
    for (const { id, item } of changed) {
      if (item) check.replace(item);
      else check.remove(id);
    }
    const ids = new Set(changed.map(({ id }) => id));
    const judged = await judge(
      em,
      check.conflicts.filter((found) => found.items.some((id) => ids.has(id)) || !before.has(keyOf(found))),
    );
    return judged.map((found) => ({ ...found, isNew: !before.has(found.key) }));
  }

  /** Those of one session of the draft. */
  async of(em: EntityManager, sessionId: string): Promise<JudgedConflict[]> {
    return judge(em, new ConflictCheck(await this.plan.read(em)).of(sessionId));
  }

  async byKey(em: EntityManager, key: string): Promise<JudgedConflict | undefined> {
    return (await this.checkAll(em)).find((found) => found.key === key);
  }
}

/** The gravest first, each with whether it was accepted. */
export async function judge(
  em: EntityManager,
  conflicts: readonly PlanConflict[],
): Promise<JudgedConflict[]> {
  const silenced = new Map((await em.find(SilencedConflict)).map((row) => [row.key, row]));
  return [...conflicts].sort(byGravity).map((conflict) => {
    const key = keyOf(conflict);
    return { key, conflict, silenced: silenced.get(key) ?? null };
  });
}
