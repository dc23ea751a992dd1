import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { SpeakingInvitation } from './speaking-invitation.entity.js';
import { SpeakingStep } from './speaking-step.entity.js';

/** Writes down each move of an invitation; what an organizer did stands in the audit too. */
@Injectable()
export class SpeakingRecord {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** `actor` is null where she did it herself by her link, or the application. */
  async step(
    em: EntityManager,
    { id: invitationId, sessionId, speakerId }: SpeakingInvitation,
    state: SpeakingStep['state'],
    { actor, reason = null }: { actor: SignedIn | null; reason?: string | null },
  ): Promise<void> {
    const takenBy = actor?.accountId ?? null;
    const takenAt = this.clock.now();
    await em.insert(SpeakingStep, { id: newId(), invitationId, state, reason, takenBy, takenAt });
    if (!actor) return;
    const about = `session:${sessionId}`;
    await this.audit.record(em, actor, `manage-speaking.did-${state}`, about, { speaker: speakerId });
  }
}
