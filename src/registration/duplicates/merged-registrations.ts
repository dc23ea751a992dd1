import type { EntityManager } from 'typeorm';
import { Registration } from '../registration.entity.js';

/** The registration that stands for this one: itself, or the one into which it was merged. */
export async function inForce(em: EntityManager, registration: Registration): Promise<Registration> {
  let found = registration;
  // A merge never closes a circle, because what was merged cannot be kept.
  while (found.mergedInto !== null) {
    found = await em.findOneByOrFail(Registration, { id: found.mergedInto });
  }
  return found;
}
