import { Room } from '../../src/forum/room.entity.js';
import { Venue } from '../../src/forum/venue.entity.js';
import type { LiveFacts, NamedSpeaker } from '../../src/scheduling/live-facts.js';

interface Named {
  rooms?: Partial<Room>[];
  venues?: Partial<Venue>[];
  speakers?: Pick<NamedSpeaker, 'id' | 'name'>[];
}

/** Rooms, venues and speakers of which only these columns matter. */
export const buildFacts = ({ rooms = [], venues = [], speakers = [] }: Named): LiveFacts => ({
  rooms: new Map(rooms.map((row) => [row.id ?? '', Object.assign(new Room(), row)])),
  venues: new Map(venues.map((row) => [row.id ?? '', Object.assign(new Venue(), row)])),
  tracks: new Map(),
  speakers: new Map(
    speakers.map((row) => [
      row.id,
      { originalScriptName: null, functionTitle: null, organizationName: null, ...row },
    ]),
  ),
  places: new Map(),
});
