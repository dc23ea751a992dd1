import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { Registration } from '../registration/registration.entity.js';
import { PastSessions } from './past-sessions.js';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { SeatsService } from './seats.service.js';
import { canBeAdded, isPublished } from './session.rules.js';
import { Session } from './session.entity.js';
import { ProgrammeEntryAdded, ProgrammeEntryRemoved } from './sessions.events.js';

/** The sessions that a participant has chosen, and the places that she takes by it. */
@Injectable()
export class OwnProgrammeService {
  constructor(
    private readonly events: DomainEvents,
    private readonly clock: Clock,
    private readonly past: PastSessions,
    private readonly seats: SeatsService,
  ) {}

  /** Adding once more changes nothing. Of two at the same moment the unique key stops one, and the door runs it again. */
  async add(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const session = await em.findOneBy(Session, { id: sessionId });
    if (!session || !isPublished(session)) throw new NotFound();
    if (await em.existsBy(ProgrammeEntry, { accountId, sessionId })) return;
    if (!canBeAdded(session)) throw new Conflict('sessions.cannot-be-added');
    if (await this.past.includes(em, sessionId)) throw new Conflict('sessions.over');
    if (!(await em.existsBy(Registration, { accountId, state: 'approved' }))) {
      throw new Conflict('sessions.not-yet-participant');
    }
    const reservationId = await this.seats.take(em, accountId, sessionId);
    await em.insert(ProgrammeEntry, {
      id: newId(),
      accountId,
      sessionId,
      holdsPlace: true,
      reservationId,
      addedAt: this.clock.now(),
    });
    await this.events.emit(em, new ProgrammeEntryAdded(accountId, sessionId));
  }

  /** Gives the place back. Removing what is not there changes nothing. */
  async remove(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const entry = await em.findOneBy(ProgrammeEntry, { accountId, sessionId });
    if (!entry) return;
    await em.delete(ProgrammeEntry, { id: entry.id });
    if (entry.holdsPlace) await this.seats.giveBack(em, sessionId, entry.reservationId);
    await this.events.emit(em, new ProgrammeEntryRemoved(accountId, sessionId));
  }

  /** For somebody who does not come any more. */
  async removeAll(em: EntityManager, accountId: string): Promise<void> {
    for (const { sessionId } of await em.findBy(ProgrammeEntry, { accountId })) {
      await this.remove(em, accountId, sessionId);
    }
  }
}
