import type { EntityManager } from 'typeorm';
import { PlainEntityManager } from './plain-entity-manager.js';

/** For a statement whose answer nobody needs: PostgreSQL is not waited for. What it breaks is told at the end of the work. */
export async function sendStatement(em: EntityManager, statement: string, values: unknown[]): Promise<void> {
  if (em instanceof PlainEntityManager) await em.send(statement, values);
  else await em.query(statement, values);
}

/** Changes rows where nobody asks whether there were any. */
export async function sendUpdate(
  ...[em, ...change]: [em: EntityManager, ...Parameters<EntityManager['update']>]
): Promise<void> {
  if (em instanceof PlainEntityManager) await em.sendUpdate(...change);
  else await em.update(...change);
}
