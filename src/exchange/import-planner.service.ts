import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import type { ImportContent, ImportOptions, ImportOutcome } from './import-content.js';
import { ImportWriter } from './import-writer.service.js';
import { DraftRecordsQueries } from './planning/draft-records.queries.js';
import type { ImportPlan } from './planning/import-plan.js';
import { planSchedule } from './planning/plan-schedule.js';
import { planSessionSheet } from './planning/plan-session-sheet.js';
import { planSpeakerSheet } from './planning/plan-speaker-sheet.js';

/** From a file that was read to what it would do, and to what it does. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly draft: DraftRecordsQueries,
    private readonly writer: ImportWriter,
  ) {}

  async plan(em: EntityManager, content: ImportContent, options: ImportOptions): Promise<ImportPlan> {
    const draft = await this.draft.read(em);
    if (content.kind === 'schedule') return planSchedule(content.read, draft, options);
    const plan = content.kind === 'sessions' ? planSessionSheet : planSpeakerSheet;
    return plan(content, draft, options);
  }

  write(
    em: EntityManager,
    actor: Actor,
    plan: ImportPlan,
    { name, options }: { name: string; options: ImportOptions },
  ): Promise<ImportOutcome> {
    return this.writer.write(em, actor, plan, { name, isPublished: options.isPublished });
  }
}
