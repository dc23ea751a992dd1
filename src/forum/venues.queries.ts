import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Room } from './room.entity.js';
import { VenueDistance } from './venue-distance.entity.js';
import { Venue } from './venue.entity.js';

export interface VenueList {
  venues: Venue[];
  /** By venue. */
  roomCounts: ReadonlyMap<string, number>;
  distances: VenueDistance[];
}

@Injectable()
export class VenuesQueries {
  async list(em: EntityManager): Promise<VenueList> {
    const rooms = Map.groupBy(await em.find(Room), ({ venueId }) => venueId);
    return {
      venues: await em.find(Venue, { order: { id: 'ASC' } }),
      roomCounts: new Map([...rooms].map(([id, own]) => [id, own.length])),
      distances: await em.find(VenueDistance, { order: { fromId: 'ASC', toId: 'ASC' } }),
    };
  }
}
