import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../kernel/errors.js';
import { Room } from './room.entity.js';
import { RoomTime } from './room-time.entity.js';
import { type RoomUse, RoomUses } from './room-uses.js';
import { Venue } from './venue.entity.js';

export interface RoomList {
  venues: Venue[];
  rooms: Room[];
}

export interface RoomRecord extends RoomList {
  room: Room;
  venue: Venue;
  times: RoomTime[];
  uses: RoomUse[];
}

@Injectable()
export class RoomsQueries {
  constructor(private readonly uses: RoomUses) {}

  async list(em: EntityManager): Promise<RoomList> {
    return {
      venues: await em.find(Venue, { order: { id: 'ASC' } }),
      rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
    };
  }

  async byId(em: EntityManager, id: string): Promise<RoomRecord> {
    const room = await em.findOneBy(Room, { id });
    if (!room) throw new NotFound();
    const venue = await em.findOneByOrFail(Venue, { id: room.venueId });
    const times = await em.find(RoomTime, { where: { roomId: id }, order: { startsAt: 'ASC', id: 'ASC' } });
    const list = await this.list(em);
    const parts = list.rooms.filter(({ partOfId }) => partOfId === id);
    const uses = [...parts.map(partUse), ...(await this.uses.of(em, id))];
    return { ...list, room, venue, times, uses };
  }
}

const partUse = ({ id, name }: Room): RoomUse => ({
  kind: 'part',
  name,
  path: `/organizer/rooms/${id}/edit`,
});
