import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ConflictTeller, type ToldConflict } from '../conflicts/conflict-teller.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { readLiveFacts } from '../live-facts.js';
import { readPending, stateOf } from './pending.js';
import { ReleaseAudiences, type Told } from './release-audiences.js';
import type { ScheduleVersion } from './schedule-version.entity.js';
import { type ToldChange, toldChanges } from './told-changes.js';
import { readVersions } from './versions.queries.js';

/** What an organizer sees before she releases. */
export interface ReleaseContext {
  /** Null: nothing was released yet. */
  current: ScheduleVersion | null;
  changes: ToldChange[];
  /** Those that nobody has accepted, the gravest first. */
  conflicts: ToldConflict[];
  told: Told[];
  /** Goes with the form, so that another state is refused. */
  seen: string;
}

@Injectable()
export class ReleaseView {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
    private readonly audiences: ReleaseAudiences,
  ) {}

  async read(em: EntityManager, locale: Locale): Promise<ReleaseContext> {
    const pending = await readPending(em);
    const [current = null] = await readVersions(em, { take: 1 });
    const left = (await this.conflicts.checkAll(em)).filter(({ silenced }) => !silenced);
    return {
      current,
      changes: toldChanges(pending, await readLiveFacts(em), locale),
      conflicts: await this.teller.tell(em, left, locale),
      told: await this.audiences.read(em, pending),
      seen: await stateOf(em, pending),
    };
  }
}
