import type { EntityManager } from 'typeorm';
import { planning } from '../../config/planning.js';
import { VenueDistance } from './venue-distance.entity.js';

/** Minutes from one venue to another, the fastest known way; where nothing is known, what config/planning.ts takes for granted. */
export type TravelMinutes = (fromVenue: string, toVenue: string) => number;

export async function travelMinutesOf(em: EntityManager): Promise<TravelMinutes> {
  const known = new Map(
    (await em.find(VenueDistance)).map(({ fromId, toId, onFoot, byShuttle }) => [
      [fromId, toId].join(' '),
      Math.min(onFoot ?? Infinity, byShuttle ?? Infinity),
    ]),
  );
  return (from, to) => (from === to ? 0 : (known.get([from, to].sort().join(' ')) ?? planning.travelMinutes));
}
