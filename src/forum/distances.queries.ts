import type { EntityManager } from 'typeorm';
import { planning } from '../../config/planning.js';
import { VenueDistance } from './venue-distance.entity.js';

/** Minutes from one venue to another, the fastest known way; where nothing is known, what config/planning.ts takes for granted. */
export type TravelMinutes = (fromVenue: string, toVenue: string) => number;

export async function travelMinutesOf(em: EntityManager): Promise<TravelMinutes> {
  const known = new Map<string, Map<string, number>>();
  for (const { fromId, toId, onFoot, byShuttle } of await em.find(VenueDistance)) {
    const minutes = Math.min(onFoot ?? Infinity, byShuttle ?? Infinity);
    for (const [from, to] of [
      [fromId, toId],
      [toId, fromId],
    ] as const) {
      known.set(from, (known.get(from) ?? new Map<string, number>()).set(to, minutes));
    }
  }
  return (from, to) => (from === to ? 0 : (known.get(from)?.get(to) ?? planning.travelMinutes));
}
