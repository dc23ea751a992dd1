import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Clock, nextStamp, RealClock } from '../kernel/clock.js';
import { isForeignKeyViolation } from '../kernel/database/database-errors.js';
import { Conflict, NotAllowed, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { assertPossible, changesOf, type SessionEdit } from './session-edit.js';
import { readLists, writeLists } from './session-lists.js';
import { canEdit } from './session.rules.js';
import { Session } from './session.entity.js';
import { assertCanBecome } from './session.states.js';
import { CapacityChanged, SessionDiscarded } from './sessions.events.js';

/** Edits the draft. Only places hold at once; the rest is public when it is released. */
@Injectable()
export class SessionsService {
  private readonly realClock = new RealClock();

  constructor(
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * What the edit leaves out stays. `seenRevision` is what the organizer had before her: if another one has edited since, nothing
   * is overwritten.
   */
  async edit(
    em: EntityManager,
    actor: Actor,
    id: string,
    seenRevision: number,
    edit: SessionEdit,
  ): Promise<void> {
    const session = await this.findForEdit(em, actor, id);
    if (session.revision !== seenRevision) throw new Conflict('sessions.stale');
    const { own, lists } = changesOf(edit, session, await readLists(em, id));
    if (Object.keys(own).length + Object.keys(lists).length === 0) return;
    await assertPossible(em, session, own);
    await writeLists(em, id, lists);
    await this.update(em, actor, session, own);
    if (own.capacity !== undefined) await this.events.emit(em, new CapacityChanged(id));
  }

  /** The row stays, and so do the entries in participants' programmes: they are told, and it may be reinstated. */
  async cancel(em: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    const session = await this.findForEdit(em, actor, id);
    assertCanBecome(session.state, 'cancelled');
    await this.update(em, actor, session, { state: 'cancelled', cancellationReason: reason });
  }

  async reinstate(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const session = await this.findForEdit(em, actor, id);
    if (session.state !== 'cancelled') throw new Conflict('sessions.not-cancelled');
    assertCanBecome(session.state, 'confirmed');
    await this.update(em, actor, session, { state: 'confirmed', cancellationReason: null });
  }

  /** Only what was never released: whatever was once public is cancelled instead, because calendars hold it. */
  async discard(em: EntityManager, { id, publishedState }: Session): Promise<void> {
    if (publishedState !== null) throw new Conflict('sessions.was-released');
    await this.events.emit(em, new SessionDiscarded(id));
    await em.delete(Session, { id }).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? new Conflict('sessions.is-used') : error;
    });
  }

  /** The session, drafts too, if the actor may edit it. */
  async findForEdit(em: EntityManager, actor: Actor, id: string): Promise<Session> {
    if (!canEdit(actor)) throw new NotAllowed();
    const session = await em.findOneBy(Session, { id });
    if (!session) throw new NotFound();
    return session;
  }

  /** Writes the change and marks the session as edited, so that open forms turn stale. */
  async update(
    em: EntityManager,
    actor: Actor,
    session: Session,
    change: Partial<Session> = {},
  ): Promise<void> {
    await em.update(
      Session,
      { id: session.id },
      {
        ...change,
        revision: session.revision + 1,
        updatedAt: nextStamp(this.clock.now(), session.updatedAt),
        changedBy: actor.kind === 'anonymous' ? null : actor.accountId,
        changedAt: this.realClock.now(),
      },
    );
  }
}
