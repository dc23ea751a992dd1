import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { NotFound } from '../../kernel/errors.js';
import { type Candidate, type CandidatePair, DuplicatesQueries } from './duplicates.queries.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergeUndo } from './merge-undo.service.js';
import { MergeService } from './merge.service.js';

interface Wish {
  pairId: string;
  keep: 'first' | 'second';
  takenOver: readonly RegistrationFieldId[];
}

/** What an organizer decides about a pair, with its record. */
@Injectable()
export class Settlements {
  constructor(
    private readonly audit: AuditService,
    private readonly queries: DuplicatesQueries,
    private readonly duplicates: DuplicatesService,
    private readonly merges: MergeService,
    private readonly undoing: MergeUndo,
  ) {}

  async merge(em: EntityManager, actor: SignedIn, { pairId, keep, takenOver }: Wish): Promise<void> {
    const { first, second } = await this.found(em, pairId);
    await this.duplicates.settle(em, pairId, 'merged', actor.accountId);
    const [kept, merged] = keep === 'first' ? [first, second] : [second, first];
    await this.merges.merge(em, { kept, merged, takenOver, mergedBy: actor.accountId });
    await this.recordMerge(em, actor, 'duplicates.audit-merged', kept, merged);
  }

  async undoMerge(em: EntityManager, actor: SignedIn, mergeId: string): Promise<void> {
    const found = await this.queries.findMerge(em, mergeId);
    if (!found) throw new NotFound();
    const { kept, merged } = found;
    await this.undoing.undo(em, found, actor.accountId);
    await this.duplicates.reopen(em, kept.registration.id, merged.registration.id);
    await this.recordMerge(em, actor, 'merges.audit-undone', kept, merged);
  }

  async tellApart(em: EntityManager, actor: SignedIn, pairId: string): Promise<void> {
    const { first, second } = await this.found(em, pairId);
    await this.duplicates.settle(em, pairId, 'different', actor.accountId);
    const details = { first: first.registration.reference, second: second.registration.reference };
    for (const { registration } of [first, second]) {
      const about = `registration:${registration.id}`;
      await this.audit.record(em, actor, 'duplicates.audit-different', about, details);
    }
  }

  private async recordMerge(
    em: EntityManager,
    actor: SignedIn,
    action: string,
    kept: Candidate,
    merged: Candidate,
  ): Promise<void> {
    const details = { kept: kept.registration.reference, merged: merged.registration.reference };
    for (const { registration } of [kept, merged]) {
      await this.audit.record(em, actor, action, `registration:${registration.id}`, details);
    }
  }

  private async found(em: EntityManager, pairId: string): Promise<CandidatePair> {
    const pair = await this.queries.find(em, pairId);
    if (!pair) throw new NotFound();
    return pair;
  }
}
