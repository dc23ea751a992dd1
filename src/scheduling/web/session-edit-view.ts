import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { Organization } from '../../people/organization.entity.js';
import { readLists } from '../../sessions/session-lists.js';
import { Session } from '../../sessions/session.entity.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Track } from '../../sessions/track.entity.js';
import type { ProgrammeItem } from '../programme-item.js';
import { type ToldConflict, ConflictTeller } from '../conflicts/conflict-teller.js';
import { ConflictsService, isGrave } from '../conflicts/conflicts.service.js';
import type { PlanChange } from '../conflicts/plan-change.js';
import { readLiveFacts } from '../live-facts.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { readPending } from '../releases/pending.js';
import { type ToldChange, toldChanges } from '../releases/told-changes.js';
import { SlotsQueries, type VenueWithRooms } from '../slots.queries.js';
import type { Lookup } from './edited-session.js';

/** What an organizer's page of one session shows beside what was typed. */
export interface SessionEditContext extends Lookup {
  item: ProgrammeItem;
  session: Session;
  /** All of the draft, to refer to. */
  others: Pick<ProgrammeItem, 'id' | 'title' | 'kind' | 'block'>[];
  tracks: Track[];
  places: VenueWithRooms[];
  /** What stands against it as it is. */
  conflicts: ToldConflict[];
  /** What the public does not see of it yet. */
  waiting: ToldChange | undefined;
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
    const items = await this.programme.allWithDrafts(em);
    const item = items.find((each) => each.id === id);
    if (!item) throw new NotFound();
    return {
      item,
      session: await em.findOneByOrFail(Session, { id }),
      others: items.filter((each) => each.id !== id),
      ...(await this.lookup(em, id)),
      tracks: await this.sessions.tracks(em),
      places: await this.slots.venuesWithRooms(em, item.venue?.id ?? null),
      conflicts: await this.teller.tell(em, await this.conflicts.of(em, id), locale),
      waiting: await this.waitingOf(em, id, locale),
    };
  }

  private async waitingOf(em: EntityManager, id: string, locale: Locale): Promise<ToldChange | undefined> {
    return toldChanges(await readPending(em, [id]), await readLiveFacts(em), locale)[0];
  }

  /** What the words of the form are looked up in. */
  async lookup(em: EntityManager, id: string): Promise<Lookup> {
    return {
      organizations: await em.find(Organization),
      lists: await readLists(em, id),
      isDraft: await em.existsBy(Session, { id, publishedState: IsNull() }),
    };
  }

  /** What the change would bring about that cannot take place. */
  async graveConflicts(em: EntityManager, change: PlanChange, locale: Locale): Promise<ToldConflict[]> {
    const found = await this.conflicts.checkChange(em, [change]);
    return this.teller.tell(em, found.filter(isGrave), locale, [change]);
  }
}
