import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { nextValue } from '../kernel/database/counter.entity.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { Registration } from '../registration/registration.entity.js';
import { OwnProgrammeService } from './own-programme.service.js';
import { PastSessions } from './past-sessions.js';
import { canBeAdded, hasPlaces, isPublished } from './session.rules.js';
import { Session } from './session.entity.js';
import { MovedUp } from './sessions.events.js';
import { WaitingListMails } from './waiting-list-mails.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** Who waits for a place in a full session. The list moves up by itself, in the transaction that frees a place. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly ownProgramme: OwnProgrammeService,
    private readonly past: PastSessions,
    private readonly mails: WaitingListMails,
  ) {}

  /** Puts the session into her programme, or her on its waiting list when all places are taken. */
  async signUp(em: EntityManager, accountId: string, sessionId: string): Promise<'added' | 'waiting'> {
    try {
      await this.ownProgramme.add(em, accountId, sessionId);
      return 'added';
    } catch (error) {
      if (!(error instanceof Conflict) || error.code !== 'sessions.full') throw error;
    }
    await this.join(em, accountId, sessionId);
    return 'waiting';
  }

  /** Leaving a list on which she is not changes nothing. */
  async leave(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    await em.delete(WaitingPlace, { accountId, sessionId });
  }

  /** For somebody who does not come any more. */
  async leaveAll(em: EntityManager, accountId: string): Promise<void> {
    await em.delete(WaitingPlace, { accountId });
  }

  /** From 1; undefined for somebody who does not wait. */
  async positionOf(em: EntityManager, accountId: string, sessionId: string): Promise<number | undefined> {
    const place = await em.findOneBy(WaitingPlace, { accountId, sessionId });
    if (!place) return undefined;
    return 1 + (await em.countBy(WaitingPlace, { sessionId, ticket: LessThan(place.ticket) }));
  }

  count(em: EntityManager, sessionId: string): Promise<number> {
    return em.countBy(WaitingPlace, { sessionId });
  }

  /** Gives free places to those who wait, first come first served; of what is over nobody wants one. */
  async moveUp(em: EntityManager, sessionId: string): Promise<void> {
    if (await this.past.includes(em, sessionId)) return;
    for (;;) {
      const session = await em.findOneBy(Session, { id: sessionId });
      if (!session || !canBeAdded(session)) return;
      const next = hasPlaces(session) ? await firstOf(em, sessionId) : await firstWithSeat(em, sessionId);
      if (!next) return;
      await em.delete(WaitingPlace, { id: next.id });
      if (!(await isParticipant(em, next.accountId))) continue;
      await this.ownProgramme.add(em, next.accountId, sessionId);
      await this.mails.movedUp(em, next.accountId, session);
      await this.events.emit(em, new MovedUp(next.accountId, sessionId));
    }
  }

  private async join(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const session = await em.findOneBy(Session, { id: sessionId });
    if (!session || !isPublished(session)) throw new NotFound();
    if (await em.existsBy(WaitingPlace, { accountId, sessionId })) return;
    const ticket = await nextValue(em, 'waiting-list');
    await em.insert(WaitingPlace, { id: newId(), accountId, sessionId, ticket, joinedAt: this.clock.now() });
  }
}

const firstOf = (em: EntityManager, sessionId: string): Promise<WaitingPlace | null> =>
  em.findOne(WaitingPlace, { where: { sessionId }, order: { ticket: 'ASC' } });

/** The first of those for whose like a seat is set aside and free. */
const firstWithSeat = (em: EntityManager, sessionId: string): Promise<WaitingPlace | null> =>
  em
    .createQueryBuilder(WaitingPlace, 'place')
    .where('place.session_id = :sessionId', { sessionId })
    .andWhere(
      `EXISTS (SELECT 1 FROM registration g JOIN seat_reservation r
        ON r.session_id = place.session_id AND (r.category = g.category OR r.delegation_id = g.delegation_id)
        WHERE g.account_id = place.account_id AND g.state = 'approved' AND r.freed_at IS NULL AND r.taken < r.seats)`,
    )
    .orderBy('place.ticket')
    .limit(1)
    .getOne();

const isParticipant = (em: EntityManager, accountId: string): Promise<boolean> =>
  em.existsBy(Registration, { accountId, state: 'approved' });
