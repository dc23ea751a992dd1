import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConflictCheck } from './conflict-check.js';
import { keyOf, type PlanConflict, severities, severityOf } from './conflict.js';
import { PlanQueries } from './plan.queries.js';
import { SilencedConflict } from './silenced-conflict.entity.js';

/** A conflict, and whether somebody accepted it. */
export interface JudgedConflict {
  key: string;
  conflict: PlanConflict;
  silenced: SilencedConflict | null;
}

@Injectable()
export class ConflictsQueries {
  constructor(private readonly plan: PlanQueries) {}

  /** Those of the present plan, drafts included; the gravest first. */
  async all(em: EntityManager): Promise<JudgedConflict[]> {
    const { conflicts } = new ConflictCheck(await this.plan.read(em));
    const silenced = new Map((await em.find(SilencedConflict)).map((row) => [row.key, row]));
    return conflicts
      .map((conflict) => ({ key: keyOf(conflict), conflict }))
      .map((found) => ({ ...found, silenced: silenced.get(found.key) ?? null }))
      .sort((a, b) => rankOf(a) - rankOf(b));
  }

  async byKey(em: EntityManager, key: string): Promise<JudgedConflict | undefined> {
    return (await this.all(em)).find((found) => found.key === key);
  }
}

const rankOf = ({ conflict }: JudgedConflict): number => severities.indexOf(severityOf(conflict));
