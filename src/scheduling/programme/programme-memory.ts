import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { Track } from '../../sessions/track.entity.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ProgrammeQueries } from '../programme.queries.js';

/** The programme that everybody sees, with what it is sorted by. Shared by all requests: nothing in it is ever changed. */
export interface PublicProgramme {
  readonly items: readonly ProgrammeItem[];
  /** These in the order in which pages show them. */
  readonly tracks: readonly Track[];
  readonly rooms: readonly Room[];
  readonly venues: readonly Venue[];
}

@Injectable()
export class ProgrammeMemory {
  constructor(private readonly programme: ProgrammeQueries) {}

  async read(em: EntityManager): Promise<PublicProgramme> {
    return {
      items: await this.programme.all(em),
      tracks: await em.find(Track, { order: { position: 'ASC', id: 'ASC' } }),
      rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
      venues: await em.find(Venue, { order: { id: 'ASC' } }),
    };
  }
}
