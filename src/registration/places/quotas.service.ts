import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { Delegation } from '../../people/delegation.entity.js';
import { PlaceFreed } from '../registration.events.js';
import { Quota } from './quota.entity.js';
import { declaredQuotaIds } from './quota.rules.js';

/**
 * The figures that organizers set. A quota is never set below what is taken: whoever is approved has a place, and which of them
 * should lose it is not for a figure to say.
 */
@Injectable()
export class QuotasService {
  constructor(
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
  ) {}

  /** Null goes back to what the edition declares. */
  async set(em: EntityManager, actor: SignedIn, id: string, capacity: number | null): Promise<void> {
    await insertIfAbsentWhereDeclared(em, id);
    const { affected } = await em
      .createQueryBuilder()
      .update(Quota)
      .set({ capacity })
      .where('id = :id', { id })
      .andWhere(fits('taken', capacity), { capacity })
      .execute();
    if (affected !== 1) refuse(await em.findOneBy(Quota, { id }), capacity);
    await this.tell(em, actor, id, capacity);
  }

  /** Null goes back to what the edition declares for delegations of its kind. */
  async setForDelegation(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    capacity: number | null,
  ): Promise<void> {
    const { affected } = await em
      .createQueryBuilder()
      .update(Delegation)
      .set({ quota: capacity })
      .where('id = :id', { id })
      .andWhere(fits('taken', capacity), { capacity })
      .execute();
    if (affected !== 1) refuse(await em.findOneBy(Delegation, { id }), capacity);
    await this.tell(em, actor, `delegation:${id}`, capacity);
  }

  private async tell(em: EntityManager, actor: SignedIn, id: string, capacity: number | null) {
    const action = capacity === null ? 'decisions.done.quota-declared' : 'decisions.done.quota';
    await this.audit.record(em, actor, action, `quota:${id}`, {
      quota: id,
      ...(capacity === null ? {} : { capacity: String(capacity) }),
    });
    await this.events.emit(em, new PlaceFreed([id]));
  }
}

function refuse(row: { taken: number } | null, capacity: number | null): never {
  if (!row) throw new NotFound();
  throw new Conflict('decisions.quota-below-taken', { taken: row.taken, capacity: capacity ?? 0 });
}

/** A category that was taken out of the configuration keeps its row; nobody can make one for it anew. */
async function insertIfAbsentWhereDeclared(em: EntityManager, id: string): Promise<void> {
  if (declaredQuotaIds.includes(id)) await insertIfAbsent(em, Quota, { id, capacity: null, taken: 0 });
}

const fits = (column: string, capacity: number | null): string =>
  capacity === null ? '1 = 1' : `${column} <= :capacity`;
