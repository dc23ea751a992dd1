import { readSeed } from '../../config/seed-file.js';
import type { Room } from '../forum/room.entity.js';
import type { Venue } from '../forum/venue.entity.js';

export interface PlaceRows {
  venues: Venue[];
  rooms: Room[];
  /** The venue that a session of the seeds names; null for a name that no room stands under. */
  venueNamed(name: string | null): Venue | null;
}

/** The main venue, every other house in which the seeds know a room, and the rooms. */
export function placeRows(): PlaceRows {
  const { meta, items } = readSeed('rooms');
  const { id, name, nameKo, timezone } = meta.mainVenue;
  const elsewhere = items.filter((room) => room.venue !== name && room.name === null);
  const venues: Venue[] = [
    { id, name: { en: name, ko: nameKo }, zone: timezone, isClosed: false },
    ...elsewhere.map((room) => ({
      id: room.id,
      name: { en: room.venue },
      zone: room.timezone,
      isClosed: false,
    })),
  ];
  const venueNamed = (wanted: string | null) => venues.find((venue) => venue.name.en === wanted) ?? null;
  const rooms = items.map((room, position) => ({
    id: room.id,
    venueId: venueNamed(room.venue)?.id ?? id,
    name: { en: room.name ?? room.venue },
    floor: room.floor,
    capacity: room.capacityTheatre ?? room.capacityPeople ?? null,
    // Sources name neither the parts of divisible halls nor what the rooms have.
    ...{
      partOfId: null,
      layouts: null,
      equipment: null,
      isStepFree: null,
      turnoverMinutes: null,
      booths: null,
    },
    position,
  }));
  return { venues, rooms, venueNamed };
}
