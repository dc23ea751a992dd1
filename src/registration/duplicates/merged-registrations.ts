import { type EntityManager, In, IsNull } from 'typeorm';
import { Registration } from '../registration.entity.js';
import { RegistrationMerge } from './registration-merge.entity.js';

/** The registration that stands for this one: itself, or the one into which it was merged. */
export async function inForce(em: EntityManager, registration: Registration): Promise<Registration> {
  let found = registration;
  // A merge never closes a circle, because what was merged cannot be kept.
  while (found.mergedInto !== null) {
    found = await em.findOneByOrFail(Registration, { id: found.mergedInto });
  }
  return found;
}

/** A registration that went into another one, with what both said before. */
export interface Merged {
  merge: RegistrationMerge;
  reference: string;
}

/** What went into this one and is part of it, oldest first. */
export async function mergesInto(em: EntityManager, keptId: string): Promise<Merged[]> {
  const merges = await em.find(RegistrationMerge, {
    where: { keptId, undoneAt: IsNull() },
    order: { mergedAt: 'ASC' },
  });
  if (merges.length === 0) return [];
  const merged = await em.findBy(Registration, { id: In(merges.map(({ mergedId }) => mergedId)) });
  const referenceOf = new Map(merged.map(({ id, reference }) => [id, reference]));
  return merges.map((merge) => ({ merge, reference: referenceOf.get(merge.mergedId) ?? '' }));
}
