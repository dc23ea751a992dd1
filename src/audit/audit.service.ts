import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Clock, RealClock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { AuditEntry } from './audit-entry.entity.js';

const realClock = new RealClock();

/** Who did what, when, to what. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  /**
   * Written in the transaction of the deed, so that neither stands without the other. `action` is the code of its text, whose
   * values are `details`; nothing secret may stand in them.
   */
  async record(
    em: EntityManager,
    actor: Actor,
    action: string,
    about: string,
    details: Record<string, string> = {},
  ): Promise<void> {
    const who =
      actor.kind === 'anonymous'
        ? { accountId: null, actorName: '' }
        : { accountId: actor.accountId, actorName: actor.email };
    const when = { at: this.clock.now(), recordedAt: realClock.now() };
    await em.insert(AuditEntry, { id: newId(), ...when, ...who, action, about, details });
  }
}
