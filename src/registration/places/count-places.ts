import type { EntityManager } from 'typeorm';
import { Registration } from '../registration.entity.js';

/**
 * Counts anew who holds a place, for registrations that were written as rows: seeds, benches, imports of another system. Everybody
 * else goes through `Places`.
 */
export async function countPlaces(em: EntityManager): Promise<void> {
  const holds = `(r.state = 'approved' OR EXISTS (
    SELECT 1 FROM place_offer o WHERE o.registration_id = r.id AND o.state = 'open'))`;
  for (const column of ['category', 'mode']) {
    await em.query(
      `INSERT INTO quota (id, taken)
       SELECT '${column}:' || r.${column}, COUNT(*) FROM registration r WHERE ${holds} GROUP BY r.${column}
       ON CONFLICT (id) DO UPDATE SET taken = excluded.taken`,
    );
  }
  const delegated = em.createQueryBuilder(Registration, 'r').where('r.delegation_id IS NOT NULL');
  if (!(await delegated.getExists())) return;
  await em.query(
    `UPDATE delegation SET taken = (
       SELECT COUNT(*) FROM registration r WHERE r.delegation_id = delegation.id AND ${holds})`,
  );
}
