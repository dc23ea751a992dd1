import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import { typedOf } from '../registration-content.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import { Registration } from '../registration.entity.js';
import { RegistrationCorrected } from '../registration.events.js';
import { canBecome } from '../registration.states.js';
import type { Candidate } from './duplicates.queries.js';
import type { HandedOver } from './handed-over.js';
import { Handover } from './handover.service.js';
import { mayBeKept, mergedValues } from './merge.rules.js';
import { MergedAnswers } from './merged-answers.service.js';
import { RegistrationMerge } from './registration-merge.entity.js';

export interface Merging {
  kept: Candidate;
  merged: Candidate;
  /** Fields whose value comes from the one that ends. */
  takenOver: readonly RegistrationFieldId[];
  mergedBy: string;
}

/**
 * Makes two registrations of one person one. Nothing is lost: what both said is recorded, the histories and mails stay under
 * their own references, and whatever belonged to the one that ends goes over to the one that stays.
 */
@Injectable()
export class MergeService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly handover: Handover,
    private readonly answers: MergedAnswers,
    private readonly states: RegistrationStatesService,
  ) {}

  async merge(em: EntityManager, merging: Merging): Promise<void> {
    const { kept, merged } = merging;
    if (kept.registration.mergedInto !== null || merged.registration.mergedInto !== null) {
      throw new Conflict('duplicates.merged-already');
    }
    if (!mayBeKept(kept.registration, merged.registration)) throw new Conflict('duplicates.keep-the-further');
    // Both as they were: what is handed over stands in other rows.
    const handed = await this.handover.handOver(em, kept, merged);
    await this.record(em, merging, handed);
    await this.end(em, merging);
    // Last, so that a place which the one has given back can be taken by the other.
    if (merging.takenOver.length > 0) await this.takeOver(em, merging);
    const { id, accountId } = kept.registration;
    await this.events.emit(em, new RegistrationCorrected(id, accountId));
    await em.update(Registration, { id: merged.registration.id }, { mergedInto: id });
  }

  private async record(
    em: EntityManager,
    { kept, merged, takenOver, mergedBy }: Merging,
    handed: HandedOver,
  ): Promise<void> {
    await em.insert(RegistrationMerge, {
      id: newId(),
      keptId: kept.registration.id,
      mergedId: merged.registration.id,
      mergedBy,
      mergedAt: this.clock.now(),
      before: {
        kept: { ...typedOf(kept.registration, kept.person), email: kept.account.email },
        merged: { ...typedOf(merged.registration, merged.person), email: merged.account.email },
      },
      ...{ takenOver: [...takenOver], handed, undoneAt: null, undoneBy: null },
    });
  }

  /** Gives its place back, once, and tells the calendar; no mail, because the person stays. */
  private async end(em: EntityManager, { merged, kept, mergedBy }: Merging): Promise<void> {
    if (!canBecome(merged.registration.state, 'withdrawn')) return;
    const reason = kept.registration.reference;
    await this.states.leave(em, merged.registration, 'withdrawn', { decidedBy: mergedBy, reason });
  }

  private async takeOver(em: EntityManager, { kept, merged, takenOver }: Merging): Promise<void> {
    const values = mergedValues(
      typedOf(kept.registration, kept.person),
      typedOf(merged.registration, merged.person),
      takenOver,
    );
    await this.answers.put(em, kept, values);
  }
}
