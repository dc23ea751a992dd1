import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertedValues, insertIfAbsentStatement } from './plain-statements.js';

/**
 * Inserts the row unless a unique key of it is taken, and tells whether it did: one statement instead of a question and an
 * insert, and no gap between the two. Every column without a default needs its value.
 */
export async function insertIfAbsent<Entity extends ObjectLiteral>(
  em: EntityManager,
  target: EntityTarget<Entity>,
  row: Entity,
): Promise<boolean> {
  const metadata = em.dataSource.getMetadata(target);
  const values = insertedValues(metadata, row);
  if (!values) throw new Error(`A row of ${metadata.name} leaves columns open`);
  const inserted = await em.query<unknown[]>(insertIfAbsentStatement(metadata), values);
  return inserted.length === 1;
}
