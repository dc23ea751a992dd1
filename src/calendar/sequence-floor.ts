import type { EntityManager } from 'typeorm';
import { Counter, nextValue } from '../kernel/database/counter.entity.js';

const counter = 'restoration';

/** More revisions of one entry than anybody makes between a backup and the day on which it is needed. */
const revisionsLost = 1_000;

const floors = new WeakMap<EntityManager['dataSource'], number>();

/**
 * The least SEQUENCE of whatever is told from now on: 0, until the database was restored from a backup. What calendars were told
 * after it was taken is forgotten here and not there, and they take nothing that looks older than what they have.
 */
export async function sequenceFloor(em: EntityManager): Promise<number> {
  // Only an empty database is restored, before a forum runs on it.
  const known = floors.get(em.dataSource);
  if (known !== undefined) return known;
  const row = await em.findOneBy(Counter, { name: counter });
  const floor = (row?.value ?? 0) * revisionsLost;
  floors.set(em.dataSource, floor);
  return floor;
}

/** To be called when rows of a backup have been written. */
export async function raiseSequenceFloor(em: EntityManager): Promise<void> {
  await nextValue(em, counter);
}
