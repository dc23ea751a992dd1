import { type EntityManager, LessThan, type SelectQueryBuilder } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
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

export const isAnybodyWaiting = (em: EntityManager): Promise<boolean> =>
  em.existsBy(Registration, { state: 'waiting' });

/** Who is to be asked next behind `after`, in order. Whoever has been asked in vain as often as the edition allows is passed over. */
export const nextInLine = (em: EntityManager, after: number, limit: number): Promise<Registration[]> =>
  unasked(em).andWhere('r.waitingNumber > :after', { after }).limit(limit).getMany();

/** Those of a delegation who can only be asked together. */
export const restOfDelegation = (em: EntityManager, delegationId: string): Promise<Registration[]> =>
  unasked(em).andWhere('r.delegationId = :delegationId', { delegationId }).getMany();

const unasked = (em: EntityManager): SelectQueryBuilder<Registration> =>
  em
    .createQueryBuilder(Registration, 'r')
    .where('r.waitingNumber IS NOT NULL')
    .andWhere(`NOT EXISTS (SELECT 1 FROM place_offer o WHERE o.registration_id = r.id AND o.state = 'open')`)
    .andWhere(
      `(SELECT COUNT(*) FROM place_offer o WHERE o.registration_id = r.id AND o.state = 'lapsed') < :each`,
      { each: decisions.waitingList.offersEach },
    )
    .orderBy('r.waitingNumber', 'ASC');
