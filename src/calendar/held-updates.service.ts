import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
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

  /** Tells at once what cannot wait, as far as it fits into one transaction. */
  async followSessions(em: EntityManager, sessionIds: readonly string[]): Promise<void> {
    const left = await this.invitations.followSessions(em, sessionIds, { mayWait: true });
    const known = new Set(
      (await em.findBy(HeldUpdate, { sessionId: In([...sessionIds]) })).map((row) => row.sessionId),
    );
    const now = this.clock.now();
    const later = new Date(now.getTime() + holdFor);
    for (const sessionId of sessionIds) {
      const isLater = left.later.has(sessionId);
      if (left.now.has(sessionId)) await em.upsert(HeldUpdate, { sessionId, dueAt: now }, ['sessionId']);
      else if (isLater && !known.has(sessionId)) await em.insert(HeldUpdate, { sessionId, dueAt: later });
      else if (!isLater && known.has(sessionId)) await em.delete(HeldUpdate, { sessionId });
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

  /**
   * Tells what was held of the session, and returns whether more is left than fits into one transaction. Of several processes one
   * does it: the row is gone for the next.
   */
  async tell(em: EntityManager, sessionId: string): Promise<boolean> {
    const { affected } = await em.delete(HeldUpdate, { sessionId });
    if (affected !== 1) return false;
    const { now } = await this.invitations.followSessions(em, [sessionId], { mayWait: false });
    if (now.size > 0) await em.insert(HeldUpdate, { sessionId, dueAt: this.clock.now() });
    return now.size > 0;
  }
}
