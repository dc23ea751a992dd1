import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { Clock, RealClock } from '../../kernel/clock.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import type { RegistrationState } from '../registration.states.js';
import { BulkDecision } from './bulk-decision.entity.js';
import { BulkItem } from './bulk-item.entity.js';
import { type BulkKind, isPossible } from './bulk.rules.js';

const minute = 60_000;

/** A bulk decision is held from now on; its worker is to look when its time has come. */
export class BulkDecisionHeld {
  constructor(
    readonly decisionId: string,
    readonly dueAt: Date,
  ) {}
}

export interface NewBulkDecision {
  kind: BulkKind;
  reason: string | null;
  decidedBy: string;
  total: number;
}

export interface Chosen {
  id: string;
  state: RegistrationState;
}

/**
 * Decisions about many: drafted for the preview, then held for a while in which one click undoes all of them, then worked off. What
 * is held is the decision and not its mails: nothing has to be taken back, and nobody's calendar, place or mailbox knows of it.
 */
@Injectable()
export class BulkDecisionsService {
  /** Real time for the hold: a rehearsal clock starts anew with each process. */
  private readonly realClock = new RealClock();

  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /** Drafts that the same organizer never confirmed are forgotten. */
  async draft(em: EntityManager, { kind, reason, decidedBy, total }: NewBulkDecision): Promise<string> {
    await em.delete(BulkDecision, { decidedBy, state: 'draft' });
    const id = newId();
    await em.insert(BulkDecision, {
      ...{ id, kind, reason, decidedBy, total, state: 'draft' },
      ...{ createdAt: this.clock.now(), dueAt: null, endedAt: null },
    });
    return id;
  }

  /** A piece of those that it is about; what cannot be decided so is marked at once, for the preview to show. */
  async add(
    em: EntityManager,
    decision: { id: string; kind: BulkKind },
    chosen: readonly Chosen[],
    from: number,
  ): Promise<void> {
    await em.insert(
      BulkItem,
      chosen.map(({ id, state }, index) => {
        const isOpen = isPossible(decision.kind, state);
        return {
          ...{ decisionId: decision.id, registrationId: id, position: from + index, seen: state },
          ...{ outcome: isOpen ? ('open' as const) : ('skipped' as const) },
          problem: isOpen ? null : 'bulk-decisions.not-possible',
        };
      }),
    );
  }

  async hold(em: EntityManager, id: string): Promise<void> {
    const dueAt = new Date(this.realClock.now().getTime() + decisions.bulk.holdMinutes * minute);
    const { affected } = await em.update(BulkDecision, { id, state: 'draft' }, { state: 'held', dueAt });
    if (affected !== 1) await this.refuse(em, id);
    await this.events.emit(em, new BulkDecisionHeld(id, dueAt));
  }

  /** As long as it is held, also by another organizer than the one who decided. */
  async undo(em: EntityManager, id: string): Promise<void> {
    const undone = { state: 'undone' as const, endedAt: this.clock.now() };
    const { affected } = await em.update(BulkDecision, { id, state: 'held' }, undone);
    if (affected !== 1) await this.refuse(em, id);
  }

  /** Those to be worked off now: the ones whose hold is over, and what another process has left behind. */
  async due(em: EntityManager): Promise<BulkDecision[]> {
    return em.find(BulkDecision, {
      where: [{ state: 'held', dueAt: LessThanOrEqual(this.realClock.now()) }, { state: 'running' }],
      order: { dueAt: 'ASC' },
    });
  }

  /** Whether it may run: an organizer may have undone it this moment. */
  async start(em: EntityManager, id: string): Promise<boolean> {
    const now = LessThanOrEqual(this.realClock.now());
    await em.update(BulkDecision, { id, state: 'held', dueAt: now }, { state: 'running' });
    return em.existsBy(BulkDecision, { id, state: 'running' });
  }

  /** Ends it where nothing is open any more. */
  async finish(em: EntityManager, id: string): Promise<void> {
    if (await em.existsBy(BulkItem, { decisionId: id, outcome: 'open' })) return;
    const done = { state: 'done' as const, endedAt: this.clock.now() };
    await em.update(BulkDecision, { id, state: 'running' }, done);
  }

  /** Takes an open item as done, in the transaction of its decision; false where another process has it. */
  async claim(em: EntityManager, { decisionId, registrationId }: BulkItem): Promise<boolean> {
    const item = { decisionId, registrationId, outcome: 'open' } as const;
    const { affected } = await em.update(BulkItem, item, { outcome: 'done' });
    return affected === 1;
  }

  async skip(em: EntityManager, item: BulkItem, problem: string): Promise<void> {
    const { decisionId, registrationId } = item;
    await em.update(
      BulkItem,
      { decisionId, registrationId, outcome: 'open' },
      { outcome: 'skipped', problem },
    );
  }

  private async refuse(em: EntityManager, id: string): Promise<never> {
    const decision = await em.findOneBy(BulkDecision, { id });
    if (!decision) throw new NotFound();
    throw new Conflict('bulk-decisions.settled');
  }
}
