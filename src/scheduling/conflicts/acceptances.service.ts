import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Conflict, NotAllowed } from '../../kernel/errors.js';
import { ConflictsService } from './conflicts.service.js';
import { SilencedConflict } from './silenced-conflict.entity.js';

/** Accepting a conflict, and taking that back. */
@Injectable()
export class AcceptancesService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly conflicts: ConflictsService,
  ) {}

  /** Of two organizers, the second learns that it is silent already. What is no longer in the plan cannot be accepted. */
  async silence(em: EntityManager, actor: Actor, key: string, reason: string): Promise<void> {
    if (actor.kind === 'anonymous') throw new NotAllowed();
    if (!(await this.conflicts.byKey(em, key))) throw new Conflict('conflicts.gone');
    const row = { key, reason, silencedBy: actor.accountId, silencedAt: this.clock.now() };
    if (!(await insertIfAbsent(em, SilencedConflict, row))) throw new Conflict('conflicts.already-silenced');
    await this.audit.record(em, actor, 'conflicts.audit-silenced', aboutOf(key), { reason });
  }

  async raise(em: EntityManager, actor: Actor, key: string): Promise<void> {
    const { affected } = await em.delete(SilencedConflict, { key });
    if (!affected) throw new Conflict('conflicts.not-silenced');
    await this.audit.record(em, actor, 'conflicts.audit-raised', aboutOf(key));
  }
}

/** What the audit log files it under: the first of its items. */
const aboutOf = (key: string): string => `session:${key.split(' ')[1] ?? ''}`;
