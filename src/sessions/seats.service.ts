import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Conflict } from '../kernel/errors.js';
import { Registration } from '../registration/registration.entity.js';
import { SeatReservation } from './seat-reservation.entity.js';
import { Session } from './session.entity.js';

/**
 * Gives and takes back the seats of sessions. It counts in the database itself, by statements that change a row only while there
 * is a seat: a number that was read before may be old when it is written.
 */
@Injectable()
export class SeatsService {
  /** One of the seats that are set aside for her like, or else one that anybody may have. Answers with the reservation. */
  async take(em: EntityManager, accountId: string, sessionId: string): Promise<string | null> {
    for (const { id } of await this.reservationsFor(em, accountId, sessionId)) {
      if (await takeReserved(em, id, sessionId)) return id;
    }
    if (!(await takeAny(em, sessionId))) throw new Conflict('sessions.full');
    return null;
  }

  /** A seat of a reservation is set aside again, unless its time is over. */
  async giveBack(em: EntityManager, sessionId: string, reservationId: string | null): Promise<void> {
    await em.decrement(Session, { id: sessionId }, 'taken', 1);
    if (reservationId === null) return;
    await em.decrement(SeatReservation, { id: reservationId }, 'taken', 1);
    const isHeld = await em.existsBy(SeatReservation, { id: reservationId, freedAt: IsNull() });
    if (isHeld) await em.increment(Session, { id: sessionId }, 'held', 1);
  }

  /** Whether she would get a seat if she asked now. */
  async isOneFor(em: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
    const own = await this.reservationsFor(em, accountId, sessionId);
    return own.some(({ seats, taken }) => taken < seats);
  }

  /** Those that set seats aside for her: first her delegation's, then her category's. */
  private async reservationsFor(
    em: EntityManager,
    accountId: string,
    sessionId: string,
  ): Promise<SeatReservation[]> {
    const held = await em.find(SeatReservation, {
      where: { sessionId, freedAt: IsNull() },
      order: { id: 'ASC' },
    });
    const registration =
      held.length === 0 ? null : await em.findOneBy(Registration, { accountId, state: 'approved' });
    if (!registration) return [];
    const { delegationId, category } = registration;
    return [
      ...held.filter((each) => each.delegationId !== null && each.delegationId === delegationId),
      ...held.filter((each) => each.category === category),
    ];
  }
}

async function takeReserved(em: EntityManager, id: string, sessionId: string): Promise<boolean> {
  const taking = em.createQueryBuilder().update(SeatReservation);
  taking.set({ taken: () => 'taken + 1' });
  taking.where('id = :id AND freed_at IS NULL AND taken < seats', { id });
  if ((await taking.execute()).affected !== 1) return false;
  const moving = em.createQueryBuilder().update(Session);
  moving.set({ taken: () => 'taken + 1', held: () => 'held - 1' });
  await moving.where('id = :sessionId', { sessionId }).execute();
  return true;
}

async function takeAny(em: EntityManager, sessionId: string): Promise<boolean> {
  const taking = em.createQueryBuilder().update(Session);
  taking.set({ taken: () => 'taken + 1' });
  taking.where('id = :sessionId AND (capacity IS NULL OR taken + held < capacity)', { sessionId });
  return (await taking.execute()).affected === 1;
}
