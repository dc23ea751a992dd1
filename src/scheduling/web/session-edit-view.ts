import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { SessionsQueries } from '../../sessions/sessions.queries.js';
import type { Track } from '../../sessions/track.entity.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';
import { SlotsQueries, type VenueWithRooms } from '../slots.queries.js';

/** What an organizer's page of one session shows beside what was typed. */
export interface SessionEditContext {
  item: ProgrammeItem;
  tracks: Track[];
  places: VenueWithRooms[];
  /** Other sessions that have the room at that time. */
  inTheWay: ProgrammeItem[];
}

@Injectable()
export class SessionEditView {
  constructor(
    private readonly programme: ProgrammeQueries,
    private readonly sessions: SessionsQueries,
    private readonly slots: SlotsQueries,
  ) {}

  async read(em: EntityManager, id: string, inTheWay: readonly string[] = []): Promise<SessionEditContext> {
    const items = await this.programme.allWithDrafts(em);
    const item = items.find((each) => each.id === id);
    if (!item) throw new NotFound();
    return {
      item,
      tracks: await this.sessions.tracks(em),
      places: await this.slots.venuesWithRooms(em),
      inTheWay: items.filter((each) => inTheWay.includes(each.id)),
    };
  }
}
