import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RealClock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ConflictTeller, type ToldConflict } from '../conflicts/conflict-teller.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { readLiveFacts } from '../live-facts.js';
import { type PageOf, pageOf } from './paging.js';
import { readPending } from './pending.js';
import { ReleaseAudiences, type Told } from './release-audiences.js';
import type { ScheduleVersion } from './schedule-version.entity.js';
import { stateOf } from './seen-state.js';
import { type ToldChange, toldChanges, type ToldGroup, toldGroups } from './told-changes.js';
import { readVersions } from './versions.queries.js';

/** What an organizer sees before she releases. */
export interface ReleaseContext {
  /** Null: nothing was released yet. */
  current: ScheduleVersion | null;
  changes: PageOf<ToldGroup>;
  /** How many sessions change. */
  changeCount: number;
  /** Those that nobody has accepted, the gravest first. */
  conflicts: ToldConflict[];
  told: Told[];
  /** Goes with the form, so that another state is refused. */
  seen: string;
}

/** Who would be told what, by name. */
export interface ToldContext {
  told: PageOf<Told>;
  changes: ReadonlyMap<string, ToldChange>;
}

const changesPerPage = 25;
const peoplePerPage = 50;

@Injectable()
export class ReleaseView {
  private readonly clock = new RealClock();

  constructor(
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
    private readonly audiences: ReleaseAudiences,
  ) {}

  async read(em: EntityManager, locale: Locale, page: number): Promise<ReleaseContext> {
    const since = this.clock.now();
    const pending = await readPending(em);
    const [current = null] = await readVersions(em, { take: 1 });
    const left = (await this.conflicts.checkAll(em)).filter(({ silenced }) => !silenced);
    return {
      current,
      changes: pageOf(toldGroups(pending, await readLiveFacts(em), locale), page, changesPerPage),
      changeCount: pending.length,
      conflicts: await this.teller.tell(em, left, locale),
      told: await this.audiences.read(em, pending),
      seen: await stateOf(em, pending, since),
    };
  }

  async readTold(em: EntityManager, locale: Locale, page: number): Promise<ToldContext> {
    const pending = await readPending(em);
    const changes = toldChanges(pending, await readLiveFacts(em), locale);
    const { compare } = new Intl.Collator(locale);
    const told = (await this.audiences.read(em, pending)).sort((a, b) => compare(a.name, b.name));
    return {
      told: pageOf(told, page, peoplePerPage),
      changes: new Map(changes.map((change) => [change.sessionId, change])),
    };
  }
}
