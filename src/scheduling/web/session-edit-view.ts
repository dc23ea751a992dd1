import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Track } from '../../sessions/track.entity.js';
import type { ProgrammeItem } from '../programme-item.js';
import { type ToldConflict, ConflictTeller } from '../conflicts/conflict-teller.js';
import { ConflictsService, isGrave } from '../conflicts/conflicts.service.js';
import type { PlanChange } from '../conflicts/plan-change.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { SlotsQueries, type VenueWithRooms } from '../slots.queries.js';

/** What an organizer's page of one session shows beside what was typed. */
export interface SessionEditContext {
  item: ProgrammeItem;
  tracks: Track[];
  places: VenueWithRooms[];
  /** What stands against it as it is. */
  conflicts: ToldConflict[];
}

@Injectable()
export class SessionEditView {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly slots: SlotsQueries,
    private readonly conflicts: ConflictsService,
    private readonly teller: ConflictTeller,
  ) {}

  async read(em: EntityManager, id: string, locale: Locale): Promise<SessionEditContext> {
    const item = await this.programme.byIdWithDrafts(em, id);
    if (!item) throw new NotFound();
    return {
      item,
      tracks: await this.sessions.tracks(em),
      places: await this.slots.venuesWithRooms(em),
      conflicts: await this.teller.tell(em, await this.conflicts.of(em, id), locale),
    };
  }

  /** What the change would bring about that cannot take place. */
  async graveConflicts(em: EntityManager, change: PlanChange, locale: Locale): Promise<ToldConflict[]> {
    const found = await this.conflicts.checkChange(em, [change]);
    return this.teller.tell(em, found.filter(isGrave), locale, [change]);
  }
}
