import { Controller, Get } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { Public } from '../../kernel/http/permissions.js';
import { Room } from '../room.entity.js';
import { Venue } from '../venue.entity.js';

@Controller('api/v1/rooms')
export class RoomsApiController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get()
  async index() {
    const { rooms, venues } = await this.database.read(async (em) => ({
      rooms: await em.find(Room, { order: { position: 'ASC' } }),
      venues: new Map((await em.find(Venue)).map((venue) => [venue.id, venue])),
    }));
    const items = rooms.map((room) => presentRoom(room, venues.get(room.venueId)));
    return { items, total: items.length };
  }
}

const presentRoom = ({ id, name, floor, capacity }: Room, venue: Venue | undefined) => ({
  id,
  name,
  floor,
  capacity,
  venue: venue ? { id: venue.id, name: venue.name, timezone: venue.zone } : null,
});
