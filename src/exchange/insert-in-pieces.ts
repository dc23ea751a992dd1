import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';

/** Both engines limit how many values one statement may carry. */
const rowsAtOnce = 200;

export async function insertInPieces<Row extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += rowsAtOnce) {
    await em.insert(entity, rows.slice(index, index + rowsAtOnce));
  }
}
