import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import { Slot } from './slot.entity.js';

/** A venue with its rooms, as an organizer chooses from them. */
export interface VenueWithRooms {
  venue: Venue;
  rooms: Room[];
}

@Injectable()
export class SlotsQueries {
  /** The zone in which the session's times are entered: that of the room it is given, else of the venue it has. */
  async zoneFor(em: EntityManager, sessionId: string, roomId: string | null): Promise<string> {
    const room = roomId === null ? null : await em.findOneBy(Room, { id: roomId });
    const slot = await em.findOneBy(Slot, { sessionId });
    const venueId = room?.venueId ?? slot?.venueId;
    const venue = venueId ? await em.findOneBy(Venue, { id: venueId }) : null;
    return venue?.zone ?? edition.zone;
  }

  /** Without the closed ones, but for the one where the session is. */
  async venuesWithRooms(em: EntityManager, presentVenueId: string | null): Promise<VenueWithRooms[]> {
    const rooms = await em.find(Room, { order: { position: 'ASC' } });
    const venues = await em.find(Venue);
    const offered = venues.filter(({ id, isClosed }) => !isClosed || id === presentVenueId);
    return offered.map((venue) => ({ venue, rooms: rooms.filter((room) => room.venueId === venue.id) }));
  }
}
