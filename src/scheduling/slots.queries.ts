import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import { Session } from '../sessions/session.entity.js';
import type { Occupation } from './slot.rules.js';
import { Slot } from './slot.entity.js';

/** A venue with its rooms, as an organizer chooses from them. */
export interface VenueWithRooms {
  venue: Venue;
  rooms: Room[];
}

@Injectable()
export class SlotsQueries {
  /** All that takes place in the room; what is cancelled leaves it free. */
  async occupationsOf(em: EntityManager, roomId: string): Promise<Occupation[]> {
    const slots = await em.findBy(Slot, { roomId });
    const sessionIds = slots.map((slot) => slot.sessionId);
    const sessions = await em.findBy(Session, { id: In(sessionIds), state: Not('cancelled') });
    const blocks = new Map(sessions.map(({ id, blockId }) => [id, blockId]));
    return slots.flatMap(({ sessionId, startsAt, endsAt }) => {
      const block = blocks.get(sessionId);
      return block === undefined ? [] : [{ id: sessionId, block, roomId, startsAt, endsAt }];
    });
  }

  /** The zone in which the session's times are entered: that of the room it is given, else of the venue it has. */
  async zoneFor(em: EntityManager, sessionId: string, roomId: string | null): Promise<string> {
    const room = roomId === null ? null : await em.findOneBy(Room, { id: roomId });
    const slot = await em.findOneBy(Slot, { sessionId });
    const venueId = room?.venueId ?? slot?.venueId;
    const venue = venueId ? await em.findOneBy(Venue, { id: venueId }) : null;
    return venue?.zone ?? edition.zone;
  }

  async venuesWithRooms(em: EntityManager): Promise<VenueWithRooms[]> {
    const rooms = await em.find(Room, { order: { position: 'ASC' } });
    const venues = await em.find(Venue);
    return venues.map((venue) => ({ venue, rooms: rooms.filter((room) => room.venueId === venue.id) }));
  }
}
