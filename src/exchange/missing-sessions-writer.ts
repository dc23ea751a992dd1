import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Slot } from '../scheduling/slot.entity.js';
import { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../kernel/actor.js';
import type { MissingSession } from './planning/import-plan.js';

/** Takes sessions off the programme that a file no longer has. Nobody is told before the next release. */
@Injectable()
export class MissingSessionsWriter {
  constructor(
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** What was public is cancelled; what was not loses its hour and is in no release until somebody readies it. */
  async takeOff(
    em: EntityManager,
    actor: Actor,
    missing: readonly MissingSession[],
    { name, reason }: { name: string; reason: string },
  ): Promise<number> {
    const found = await em.findBy(Session, { id: In(missing.map(({ id }) => id)) });
    for (const session of found) {
      if (session.state === 'confirmed')
        await this.sessions.update(em, actor, session, { state: 'cancelled', cancellationReason: reason });
      else {
        await this.sessions.update(em, actor, session, { isReady: false });
        await em.update(Slot, { sessionId: session.id }, noHour);
      }
    }
    const details = { name, count: String(found.length) };
    if (found.length > 0)
      await this.audit.record(em, actor, 'exchange.audit-taken-off', 'programme', details);
    return found.length;
  }
}

const noHour = { roomId: null, onDate: null, untilDate: null, startsAt: null, endsAt: null };
