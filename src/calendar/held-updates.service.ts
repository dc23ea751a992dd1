import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { RealClock } from '../kernel/clock.js';
import { HeldUpdate } from './held-update.entity.js';
import { InvitationsService } from './invitations.service.js';

/** From the first change on, so long further ones are gathered into the same mail. */
const holdFor = 600_000;

/**
 * Makes one mail for each person of many changes of a session. What is held is not a mail but that something is to be told: the
 * mail is the difference at the time when it is written, so that a killed process loses nothing and an update cannot be old.
 */
@Injectable()
export class HeldUpdatesService {
  private readonly clock = new RealClock();

  constructor(private readonly invitations: InvitationsService) {}

  /** Tells at once what cannot wait. */
  async followSession(em: EntityManager, sessionId: string): Promise<void> {
    const isHeld = await this.invitations.followSession(em, sessionId, true);
    const known = await em.existsBy(HeldUpdate, { sessionId });
    if (isHeld && !known) {
      await em.insert(HeldUpdate, { sessionId, dueAt: new Date(this.clock.now().getTime() + holdFor) });
    } else if (!isHeld && known) {
      await em.delete(HeldUpdate, { sessionId });
    }
  }

  /** The sessions whose time has come, the earliest first. */
  async due(em: EntityManager, now: Date): Promise<string[]> {
    const rows = await em.find(HeldUpdate, {
      where: { dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC' },
    });
    return rows.map((row) => row.sessionId);
  }

  /** Tells what was held of the session. Of several processes one does it: the row is gone for the next. */
  async tell(em: EntityManager, sessionId: string): Promise<void> {
    const { affected } = await em.delete(HeldUpdate, { sessionId });
    if (affected === 1) await this.invitations.followSession(em, sessionId);
  }
}
