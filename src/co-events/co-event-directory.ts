import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { DirectoryEntry } from './co-event-filter.js';
import { CoEvent } from './co-event.entity.js';
import { fromUnits } from './places/coordinates.js';

/**
 * The public co-events in memory, in the order in which they start, so that finding some of 50,000 costs no scan of the table.
 * With each reading the database is asked for three numbers that rise with whatever is visible; where they are others than
 * those of the memory, what has changed is read, and all of it where that does not explain the difference. So no process ever
 * shows what another has changed.
 */
@Injectable()
export class CoEventDirectory {
  private entries: readonly DirectoryEntry[] = [];
  private mark: Mark = markOf([]);
  private counts: readonly CountryCount[] | undefined;

  async read(em: EntityManager): Promise<readonly DirectoryEntry[]> {
    const mark = await currentMark(em);
    if (isSame(mark, this.mark)) return this.entries;
    this.keep(merged(this.entries, await changedSince(em, this.mark.changedAt)));
    if (!isSame(mark, this.mark)) this.keep(await entriesOf(lean(em)));
    return this.entries;
  }

  /** How many there are in each country, as of the last reading. */
  countries(): readonly CountryCount[] {
    this.counts ??= [...Map.groupBy(this.entries, ({ country }) => country)].map(([country, of]) => ({
      country,
      count: of.length,
    }));
    return this.counts;
  }

  private keep(entries: readonly DirectoryEntry[]): void {
    this.entries = entries.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
    this.mark = markOf(this.entries);
    this.counts = undefined;
  }
}

export interface CountryCount {
  country: string;
  count: number;
}

interface Mark {
  count: number;
  /** Of all SEQUENCE: each visible change raises one. */
  sequence: number;
  /** The latest; ISO 8601, empty where there is none. */
  changedAt: string;
}

const isSame = (a: Mark, b: Mark): boolean =>
  a.count === b.count && a.sequence === b.sequence && a.changedAt === b.changedAt;

function markOf(entries: readonly DirectoryEntry[]): Mark {
  const mark = { count: entries.length, sequence: 0, changedAt: '' };
  for (const { sequence, changedAt } of entries) {
    mark.sequence += sequence;
    if (changedAt > mark.changedAt) mark.changedAt = changedAt;
  }
  return mark;
}

async function currentMark(em: EntityManager): Promise<Mark> {
  const row = await em
    .createQueryBuilder(CoEvent, 'c')
    .select('COUNT(*)', 'count')
    .addSelect('COALESCE(SUM(c.sequence), 0)', 'sequence')
    .addSelect(`COALESCE(MAX(c.changedAt), '')`, 'changedAt')
    .where('c.listed = :listed', { listed: true })
    .getRawOne<{ count: string | number; sequence: string | number; changedAt: string }>();
  return {
    count: Number(row?.count ?? 0),
    sequence: Number(row?.sequence ?? 0),
    changedAt: row?.changedAt ?? '',
  };
}

const changedSince = (em: EntityManager, changedAt: string): Promise<DirectoryEntry[]> =>
  entriesOf(lean(em).andWhere('c.changedAt >= :changedAt', { changedAt }));

const lean = (em: EntityManager): SelectQueryBuilder<CoEvent> => {
  const query = em.createQueryBuilder(CoEvent, 'c').where('c.listed = :listed', { listed: true });
  query.select('c.id', 'id');
  for (const column of columns) query.addSelect(`c.${column}`, column);
  return query;
};

const columns = [
  'country',
  'city',
  'cityKey',
  'kind',
  'mode',
  'languages',
  'observance',
  'parentId',
  'onDate',
  'untilDate',
  'startsAt',
  'overAt',
  'latitude',
  'longitude',
  'searchText',
  'sequence',
  'changedAt',
] as const;

type RawEntry = Omit<DirectoryEntry, 'startsAt' | 'overAt'> & { startsAt: string; overAt: string };

async function entriesOf(query: SelectQueryBuilder<CoEvent>): Promise<DirectoryEntry[]> {
  const rows = await query.getRawMany<RawEntry>();
  return rows.map(({ latitude, longitude, startsAt, overAt, ...row }) => ({
    ...row,
    startsAt: Date.parse(startsAt),
    overAt: Date.parse(overAt),
    latitude: latitude === null ? null : fromUnits(latitude),
    longitude: longitude === null ? null : fromUnits(longitude),
  }));
}

function merged(
  entries: readonly DirectoryEntry[],
  changed: readonly DirectoryEntry[],
): readonly DirectoryEntry[] {
  const ids = new Set(changed.map(({ id }) => id));
  return [...entries.filter(({ id }) => !ids.has(id)), ...changed];
}
