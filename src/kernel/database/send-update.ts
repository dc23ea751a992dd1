import type { EntityManager } from 'typeorm';
import { PlainEntityManager } from './plain-entity-manager.js';

/** Changes rows where nobody asks whether there were any: PostgreSQL is not waited for. What it breaks is told at the end of the work. */
export async function sendUpdate(
  ...[em, ...change]: [EntityManager, ...Parameters<EntityManager['update']>]
) {
  if (em instanceof PlainEntityManager) await em.sendUpdate(...change);
  else await em.update(...change);
}
