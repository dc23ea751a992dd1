import { type EntityManager, LessThan } from 'typeorm';
import { Registration } from '../registration.entity.js';

/**
 * Her place, from 1, among those who wait for the same places: the same category and form of attendance. Undefined where she does
 * not wait.
 */
export async function waitingPosition(
  em: EntityManager,
  { state, category, mode, waitingNumber }: Registration,
): Promise<number | undefined> {
  if (state !== 'waiting' || waitingNumber === null) return undefined;
  const ahead = { state, category, mode, waitingNumber: LessThan(waitingNumber) };
  return 1 + (await em.countBy(Registration, ahead));
}
