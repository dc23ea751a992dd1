import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { CoEventDirectory } from './co-event-directory.js';
import { type CoEventFilter, type DirectoryEntry, matcher } from './co-event-filter.js';
import { CoEventOrganization } from './co-event-organization.entity.js';
import { CoEvent } from './co-event.entity.js';
import type { Coordinates } from './places/coordinates.js';

/** A city in which there are co-events: a dot of the map. */
export interface CoEventCity extends Coordinates {
  cityKey: string;
  city: string;
  country: string;
  count: number;
}

/** A public co-event with what stands around it. */
export interface PublishedCoEvent {
  coEvent: CoEvent;
  organizations: CoEventOrganization[];
  parent: CoEvent | null;
  children: CoEvent[];
}

/** Reads public co-events, in the order in which they start. Postponed and cancelled ones are among them. */
@Injectable()
export class CoEventsQueries {
  constructor(private readonly directory: CoEventDirectory) {}

  /** One page and the number of all that match. */
  async page(em: EntityManager, filter: CoEventFilter, offset: number, limit: number) {
    const found = await this.find(em, filter);
    return { total: found.length, rows: await rowsOf(em, found.slice(offset, offset + limit)) };
  }

  /**
   * The same, with the cities of all that match, as far as their place is known, those with most first, and how many there are
   * in each country at all.
   */
  async pageAndPlaces(em: EntityManager, filter: CoEventFilter, offset: number, limit: number) {
    const found = await this.find(em, filter);
    const rows = await rowsOf(em, found.slice(offset, offset + limit));
    const countries = this.directory.countries();
    return { total: found.length, rows, cities: citiesOf(found), countries };
  }

  /** All that match, for feeds. */
  async all(em: EntityManager, filter: CoEventFilter, limit: number): Promise<CoEvent[]> {
    return rowsOf(em, (await this.find(em, filter)).slice(0, limit));
  }

  async byId(em: EntityManager, id: string): Promise<PublishedCoEvent | null> {
    const coEvent = await em.findOneBy(CoEvent, { id, listed: true });
    if (!coEvent) return null;
    const organizations = await this.organizationsOf(em, [id]);
    const parent = coEvent.parentId
      ? await em.findOneBy(CoEvent, { id: coEvent.parentId, listed: true })
      : null;
    return { coEvent, organizations, parent, children: await this.all(em, { parentId: id }, 200) };
  }

  /** The organizers and partners of several co-events, in their order. */
  async organizationsOf(em: EntityManager, ids: readonly string[]): Promise<CoEventOrganization[]> {
    return em.find(CoEventOrganization, {
      where: { coEventId: In([...ids]) },
      order: { coEventId: 'ASC', relation: 'ASC', position: 'ASC' },
    });
  }

  private async find(em: EntityManager, filter: CoEventFilter): Promise<DirectoryEntry[]> {
    return (await this.directory.read(em)).filter(matcher(filter));
  }
}

/** In the order of the entries. */
async function rowsOf(em: EntityManager, entries: readonly DirectoryEntry[]): Promise<CoEvent[]> {
  if (entries.length === 0) return [];
  const rows = await em.findBy(CoEvent, { id: In(entries.map(({ id }) => id)), listed: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return entries.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Each at the place of the first of its co-events. */
function citiesOf(entries: readonly DirectoryEntry[]): CoEventCity[] {
  const cities = new Map<string, CoEventCity>();
  for (const { cityKey, city, country, latitude, longitude } of entries) {
    if (cityKey === null || city === null || latitude === null || longitude === null) continue;
    const known = cities.get(cityKey);
    if (known) known.count += 1;
    else cities.set(cityKey, { cityKey, city, country, latitude, longitude, count: 1 });
  }
  return [...cities.values()].sort((a, b) => b.count - a.count || (a.cityKey < b.cityKey ? -1 : 1));
}
