import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { localDate } from '../kernel/zoned-time.js';
import { PurgeRuns } from './purge-runs.service.js';
import { type RemovalStep, removalPlan } from './removal-plan.js';
import { Removals } from './removals.service.js';

/** Others may write between two batches. */
const batch = 200;

export interface DueRemoval {
  step: RemovalStep;
  rows: number;
}

/** Removes what is due, in pieces; whatever stops it, the next run goes on where it was. */
@Injectable()
export class Purge {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly removals: Removals,
    private readonly runs: PurgeRuns,
  ) {}

  /** What a run would remove now; without the steps that have nothing to do. */
  async due(): Promise<DueRemoval[]> {
    return this.database.read(async (em) => {
      const found: DueRemoval[] = [];
      for (const step of removalPlan(em, this.clock.now())) {
        const rows = await this.removals.count(em, step);
        if (rows > 0) found.push({ step, rows });
      }
      return found;
    });
  }

  /** The keys of the rows of one step. */
  rowsOf(step: RemovalStep): Promise<ObjectLiteral[]> {
    return this.database.read((em) => this.removals.due(em, step));
  }

  /**
   * The purge of today, unless it is done or somebody is at it. Whatever else was removed since yesterday, such as erased and corrected
   * data, leaves the file with it.
   */
  async runToday(): Promise<Record<string, number> | undefined> {
    const now = this.clock.now();
    const run = await this.database.write((em) => this.runs.claim(em, localDate(now, edition.zone), now));
    if (!run) return undefined;
    const removed: Record<string, number> = {};
    for (const step of await this.database.read((em) => Promise.resolve(removalPlan(em, now)))) {
      const rows = await this.runStep(step, run);
      if (rows > 0) removed[step.datum] = (removed[step.datum] ?? 0) + rows;
    }
    // Before it is done for today: what fails is tried again.
    await this.database.rewrite();
    await this.database.write((em) => this.runs.finish(em, run, removed, this.clock.now()));
    return removed;
  }

  /** Each batch renews the lease in its own transaction: a run that has lost it writes nothing more. */
  private async runStep(step: RemovalStep, run: string): Promise<number> {
    let total = 0;
    for (let rows = batch; rows === batch; total += rows) {
      rows = await this.database.write(async (em) => {
        await this.runs.renew(em, run);
        return this.removals.remove(em, step, batch);
      });
    }
    return total;
  }
}
