import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertedValues, insertIfAbsentStatement } from './plain-statements.js';
import { sendStatement } from './send-statement.js';

/**
 * Inserts the row unless a unique key of it is taken, and tells whether it did: one statement instead of a question and an
 * insert, and no gap between the two. Every column without a default needs its value.
 */
export async function insertIfAbsent<Entity extends ObjectLiteral>(
  em: EntityManager,
  target: EntityTarget<Entity>,
  row: Entity,
): Promise<boolean> {
  const inserted = await em.query<unknown[]>(...insertionOf(em, target, row));
  return inserted.length === 1;
}

/** The same where it is all one whether it did. */
export async function ensureInserted<Entity extends ObjectLiteral>(
  em: EntityManager,
  target: EntityTarget<Entity>,
  row: Entity,
): Promise<void> {
  await sendStatement(em, ...insertionOf(em, target, row));
}

function insertionOf<Entity extends ObjectLiteral>(
  em: EntityManager,
  target: EntityTarget<Entity>,
  row: Entity,
): [statement: string, values: unknown[]] {
  const metadata = em.dataSource.getMetadata(target);
  const values = insertedValues(metadata, row);
  if (!values) throw new Error(`A row of ${metadata.name} leaves columns open`);
  return [insertIfAbsentStatement(metadata), values];
}
