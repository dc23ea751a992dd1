import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { CoEventKind, CoEventMode, Observance } from '../../config/co-event-kinds.js';
import { countriesOf, type RegionId } from '../../config/regions.js';
import { fold } from '../kernel/folded-text.js';
import { CoEventOrganization } from './co-event-organization.entity.js';
import { CoEvent } from './co-event.entity.js';
import { boxAround, type Coordinates, fromUnits, toUnits } from './places/coordinates.js';

/** Which public co-events; what is not said does not matter. */
export interface CoEventFilter {
  search?: string | undefined;
  region?: RegionId | undefined;
  country?: string | undefined;
  cityKey?: string | undefined;
  kind?: CoEventKind | undefined;
  mode?: CoEventMode | undefined;
  language?: string | undefined;
  observance?: Observance | undefined;
  /** Taking place on any of these local dates. */
  from?: string | undefined;
  to?: string | undefined;
  /** Not yet over at this instant. */
  notOverAt?: Date | undefined;
  /** Going on at this instant. */
  underwayAt?: Date | undefined;
  near?: (Coordinates & { kilometres: number }) | undefined;
  parentId?: string | undefined;
}

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
  /** One page and the number of all that match, in two queries whatever the length. */
  async page(em: EntityManager, filter: CoEventFilter, offset: number, limit: number) {
    const total = await matching(em, filter).getCount();
    const rows = await inOrder(matching(em, filter)).offset(offset).limit(limit).getMany();
    return { total, rows };
  }

  /** All that match, for feeds. */
  async all(em: EntityManager, filter: CoEventFilter, limit: number): Promise<CoEvent[]> {
    return inOrder(matching(em, filter)).limit(limit).getMany();
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

  /** The cities of the matching ones, as far as their place is known, those with most first. */
  async cities(em: EntityManager, filter: CoEventFilter): Promise<CoEventCity[]> {
    const rows = await matching(em, filter)
      .andWhere('c.latitude IS NOT NULL AND c.cityKey IS NOT NULL')
      .select('c.cityKey', 'cityKey')
      .addSelect('c.country', 'country')
      .addSelect('MIN(c.city)', 'city')
      .addSelect('MIN(c.latitude)', 'latitude')
      .addSelect('MIN(c.longitude)', 'longitude')
      .addSelect('COUNT(*)', 'count')
      .groupBy('c.cityKey')
      .addGroupBy('c.country')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('c.cityKey', 'ASC')
      .getRawMany<Omit<CoEventCity, 'count'> & { count: string | number }>();
    return rows.map((row) => ({
      ...row,
      latitude: fromUnits(row.latitude),
      longitude: fromUnits(row.longitude),
      count: Number(row.count),
    }));
  }

  /** How many there are in each country. */
  async countries(em: EntityManager): Promise<{ country: string; count: number }[]> {
    const rows = await em
      .createQueryBuilder(CoEvent, 'c')
      .select('c.country', 'country')
      .addSelect('COUNT(*)', 'count')
      .where('c.listed = :listed', { listed: true })
      .groupBy('c.country')
      .getRawMany<{ country: string; count: string | number }>();
    return rows.map(({ country, count }) => ({ country, count: Number(count) }));
  }
}

const inOrder = (query: SelectQueryBuilder<CoEvent>): SelectQueryBuilder<CoEvent> =>
  query.orderBy('c.startsAt', 'ASC').addOrderBy('c.id', 'ASC');

function matching(em: EntityManager, filter: CoEventFilter): SelectQueryBuilder<CoEvent> {
  const query = em.createQueryBuilder(CoEvent, 'c').where('c.listed = :listed', { listed: true });
  const { region, language, from, to, notOverAt, underwayAt, near } = filter;
  for (const column of ['country', 'cityKey', 'kind', 'mode', 'observance', 'parentId'] as const) {
    const value = filter[column];
    if (value) query.andWhere(`c.${column} = :${column}`, { [column]: value });
  }
  if (region) query.andWhere('c.country IN (:...countries)', { countries: [...countriesOf(region)] });
  if (language) query.andWhere('c.languages LIKE :language', { language: `% ${language} %` });
  if (from) query.andWhere('c.untilDate >= :from', { from });
  if (to) query.andWhere('c.onDate <= :to', { to });
  if (notOverAt) query.andWhere('c.overAt > :notOver', { notOver: notOverAt.toISOString() });
  if (underwayAt)
    query.andWhere('c.startsAt <= :underway AND c.overAt > :underway', {
      underway: underwayAt.toISOString(),
    });
  if (near) query.andWhere(within(near));
  for (const [index, word] of words(filter.search).entries())
    query.andWhere(`c.searchText LIKE :word${String(index)} ESCAPE '!'`, {
      [`word${String(index)}`]: `%${word}%`,
    });
  return query;
}

/** The box finds the rows by the index on coordinates; its corners are a little farther away than was asked. */
function within({ kilometres, ...centre }: Coordinates & { kilometres: number }): Brackets {
  const { south, north, longitudes } = boxAround(centre, kilometres);
  return new Brackets((where) => {
    for (const [index, { west, east }] of longitudes.entries()) {
      const n = String(index);
      where.orWhere(
        `(c.latitude BETWEEN :south AND :north AND c.longitude BETWEEN :west${n} AND :east${n})`,
        {
          south: toUnits(south),
          north: toUnits(north),
          [`west${n}`]: toUnits(west),
          [`east${n}`]: toUnits(east),
        },
      );
    }
  });
}

/** Each word must occur; `%` and `_` are searched for as themselves. */
const words = (search = ''): string[] =>
  fold(search)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.replace(/[!%_]/g, '!$&'));
