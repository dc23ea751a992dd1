import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import type { ParticipantCategoryCode } from '../../config/participant-categories.js';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { Delegation } from '../people/delegation.entity.js';
import { SeatReservation } from './seat-reservation.entity.js';
import { Session } from './session.entity.js';
import { CapacityChanged } from './sessions.events.js';
import { SessionsService } from './sessions.service.js';

/** For whom seats are set aside: a category of participants or one delegation. */
export interface SetAside {
  category: ParticipantCategoryCode | null;
  delegationId: string | null;
  seats: number;
  /** Null: until an organizer frees them. */
  heldUntil: Date | null;
}

/** Sets seats of a session aside, and frees them again. What becomes free goes to whoever waits, in the same transaction. */
@Injectable()
export class SeatReservationsService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
  ) {}

  /** Only seats that are free can be set aside: nobody loses a place. */
  async setAside(em: EntityManager, actor: Actor, sessionId: string, wish: SetAside): Promise<void> {
    await this.sessions.findForEdit(em, actor, sessionId);
    await this.assertPossible(em, wish);
    const { seats } = wish;
    const holding = em.createQueryBuilder().update(Session);
    holding.set({ held: () => 'held + :seats' }).setParameters({ seats });
    holding.where('id = :sessionId AND taken + held + :seats <= capacity', { sessionId });
    if ((await holding.execute()).affected !== 1) {
      throw new Invalid({ seats: { code: 'sessions.not-enough-places' } });
    }
    await em.insert(SeatReservation, { ...wish, id: newId(), sessionId, taken: 0, freedAt: null });
    await this.audit.record(em, actor, 'sessions.audit-set-aside', `session:${sessionId}`, {
      for: wish.category ?? wish.delegationId ?? '',
      seats: String(seats),
    });
  }

  /** Whoever has one of them keeps it. */
  async free(em: EntityManager, actor: Actor, sessionId: string, id: string): Promise<void> {
    await this.sessions.findForEdit(em, actor, sessionId);
    const reservation = await em.findOneBy(SeatReservation, { id, sessionId });
    if (!reservation) throw new NotFound();
    if (!(await this.giveUp(em, reservation))) throw new Conflict('sessions.seats-freed');
    await this.audit.record(em, actor, 'sessions.audit-freed', `session:${sessionId}`, {
      for: reservation.category ?? reservation.delegationId ?? '',
    });
  }

  /** Frees the one whose time has been over longest; false when there is none. */
  async lapse(em: EntityManager): Promise<boolean> {
    const over = await em.findOne(SeatReservation, {
      where: { freedAt: IsNull(), heldUntil: LessThanOrEqual(this.clock.now()) },
      order: { heldUntil: 'ASC' },
    });
    return over !== null && this.giveUp(em, over);
  }

  private async giveUp(em: EntityManager, { id, sessionId }: SeatReservation): Promise<boolean> {
    const { affected } = await em.update(
      SeatReservation,
      { id, freedAt: IsNull() },
      { freedAt: this.clock.now() },
    );
    if (affected !== 1) return false;
    const freeing = em.createQueryBuilder().update(Session);
    freeing.set({ held: () => 'held - (SELECT r.seats - r.taken FROM seat_reservation r WHERE r.id = :id)' });
    await freeing.setParameters({ id }).where('id = :sessionId', { sessionId }).execute();
    await this.events.emit(em, new CapacityChanged(sessionId));
    return true;
  }

  private async assertPossible(em: EntityManager, { delegationId, heldUntil }: SetAside): Promise<void> {
    if (delegationId !== null && !(await em.existsBy(Delegation, { id: delegationId }))) {
      throw new Invalid({ delegation: { code: 'kernel.choice' } });
    }
    if (heldUntil && heldUntil <= this.clock.now()) {
      throw new Invalid({ heldUntil: { code: 'sessions.held-until-past' } });
    }
  }
}
