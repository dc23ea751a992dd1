import type { EntityManager } from 'typeorm';
import { RealClock } from '../kernel/clock.js';
import { Counter } from '../kernel/database/counter.entity.js';

const name = 'restoration';

/** Nobody revises one entry more often than once in so many milliseconds, day and night. */
const between = 60_000;

const floors = new WeakMap<EntityManager['dataSource'], number>();

/**
 * The least SEQUENCE of whatever is told from now on: 0, until the database was restored from a backup. What calendars were told
 * after it was taken is forgotten here and not there, and they take nothing that looks older than what they have.
 */
export async function sequenceFloor(em: EntityManager): Promise<number> {
  // Only an empty database is restored, before a forum runs on it.
  const known = floors.get(em.dataSource);
  if (known !== undefined) return known;
  const floor = (await em.findOneBy(Counter, { name }))?.value ?? 0;
  floors.set(em.dataSource, floor);
  return floor;
}

/** To be called when rows of a backup have been written, of one that may have been restored before: only time tells those apart. */
export async function raiseSequenceFloor(em: EntityManager): Promise<void> {
  const value = Math.floor(new RealClock().now().getTime() / between);
  await em.upsert(Counter, { name, value }, ['name']);
}
