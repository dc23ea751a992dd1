import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { insertIfAbsent } from '../../kernel/database/insert-if-absent.js';
import { Conflict } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { Delegation } from '../../people/delegation.entity.js';
import { PlaceFreed } from '../registration.events.js';
import { Quota } from './quota.entity.js';
import {
  capacityOf,
  declaredCapacity,
  type Need,
  needsBeyond,
  needsOf,
  type Placed,
  unlimited,
} from './quota.rules.js';

/**
 * Places by category, by form of attendance and in a delegation. They are taken by conditional UPDATE, all of them or none, in the
 * transaction that approves or offers; constraints have the last word.
 */
@Injectable()
export class Places {
  constructor(private readonly events: DomainEvents) {}

  async take(em: EntityManager, ...placed: Placed[]): Promise<void> {
    const full = await this.tryTake(em, ...placed);
    if (full) throw full;
  }

  /** Answers why not, where there is no place for all of them; nothing is taken then. */
  async tryTake(em: EntityManager, ...placed: Placed[]): Promise<Conflict | undefined> {
    return this.claim(em, needsOf(placed));
  }

  async giveBack(em: EntityManager, placed: Placed): Promise<void> {
    await this.release(em, needsOf([placed]));
  }

  /** For a registration that holds a place and is corrected. */
  async move(em: EntityManager, from: Placed, to: Placed): Promise<void> {
    const full = await this.claim(em, needsBeyond(from, to));
    if (full) throw full;
    const left = needsBeyond(to, from);
    if (left.length > 0) await this.release(em, left);
  }

  private async claim(em: EntityManager, needs: readonly Need[]): Promise<Conflict | undefined> {
    const { quotas, delegation } = divided(needs);
    if (delegation && !(await claimInDelegation(em, delegation))) return fullDelegation(em, delegation);
    if (quotas.length === 0 || (await claimInQuotas(em, quotas))) return undefined;
    const full = await fullQuota(em, quotas);
    // The rows came into being just now: the first place of a new forum, or of a category that was added to it.
    if (!full && (await claimInQuotas(em, quotas))) return undefined;
    if (delegation) await releaseInDelegation(em, delegation);
    return full ?? new Conflict('decisions.quota-full');
  }

  private async release(em: EntityManager, needs: readonly Need[]): Promise<void> {
    const { quotas, delegation } = divided(needs);
    if (delegation) await releaseInDelegation(em, delegation);
    if (quotas.length > 0) {
      const ids = quotas.map(({ id }) => id);
      await em.update(Quota, { id: In(ids) }, { taken: () => `taken - ${counted(quotas)}` });
    }
    await this.events.emit(em, new PlaceFreed(needs.map(({ id }) => id)));
  }
}

/** Members of one delegation at most are claimed for together. */
function divided(needs: readonly Need[]): { quotas: Need[]; delegation: Need | undefined } {
  const delegations = needs.filter(({ scope }) => scope === 'delegation');
  if (delegations.length > 1) throw new Error('Places in several delegations are taken one after the other');
  return { quotas: needs.filter(({ scope }) => scope !== 'delegation'), delegation: delegations[0] };
}

/** `CASE id WHEN ...`: how many places each of the rows gives. The figures are ours; the ids are of the declared ones. */
const counted = (quotas: readonly Need[]): string =>
  `CASE id ${quotas.map(({ id, count }) => `WHEN '${id.replaceAll("'", "''")}' THEN ${String(count)}`).join(' ')} ELSE 0 END`;

async function claimInQuotas(em: EntityManager, quotas: readonly Need[]): Promise<boolean> {
  const ids = quotas.map(({ id }) => id);
  const full = quotas.map(
    ({ count }, index) =>
      `(q.id = :id${String(index)} AND q.taken + ${String(count)} > COALESCE(q.capacity, :declared${String(index)}))`,
  );
  const parameters: Record<string, string | number> = {};
  for (const [index, id] of ids.entries()) {
    parameters[`id${String(index)}`] = id;
    parameters[`declared${String(index)}`] = declaredCapacity(id);
  }
  const { affected } = await em
    .createQueryBuilder()
    .update(Quota)
    .set({ taken: () => `taken + ${counted(quotas)}` })
    .where('id IN (:...ids)', { ids })
    .andWhere(`(SELECT COUNT(*) FROM quota q WHERE q.id IN (:...ids)) = ${String(ids.length)}`)
    .andWhere(`NOT EXISTS (SELECT 1 FROM quota q WHERE ${full.join(' OR ')})`)
    .setParameters(parameters)
    .execute();
  return affected === ids.length;
}

/** The quota without room, with its figures. Makes the rows that are missing. */
async function fullQuota(em: EntityManager, quotas: readonly Need[]): Promise<Conflict | undefined> {
  for (const { id } of quotas) await insertIfAbsent(em, Quota, { id, capacity: null, taken: 0 });
  const rows = await em.findBy(Quota, { id: In(quotas.map(({ id }) => id)) });
  for (const { scope, id, count } of quotas) {
    const row = rows.find((each) => each.id === id);
    const capacity = row?.capacity ?? declaredCapacity(id);
    if (row && row.taken + count > capacity) return full(scope, row.taken, capacity);
  }
  return undefined;
}

async function claimInDelegation(em: EntityManager, { id, count }: Need): Promise<boolean> {
  const { member = unlimited, organization = unlimited } = decisions.quotas.delegation;
  const declared = `CASE kind WHEN 'member' THEN ${String(member)} ELSE ${String(organization)} END`;
  const { affected } = await em
    .createQueryBuilder()
    .update(Delegation)
    .set({ taken: () => `taken + ${String(count)}` })
    .where('id = :id', { id })
    .andWhere(`taken + ${String(count)} <= COALESCE(quota, ${declared})`)
    .execute();
  return affected === 1;
}

const releaseInDelegation = (em: EntityManager, { id, count }: Need) =>
  em.update(Delegation, { id }, { taken: () => `taken - ${String(count)}` });

async function fullDelegation(em: EntityManager, { id }: Need): Promise<Conflict> {
  const delegation = await em.findOneByOrFail(Delegation, { id });
  return full('delegation', delegation.taken, capacityOf(delegation));
}

const full = (scope: string, taken: number, capacity: number) =>
  new Conflict('decisions.quota-full', { scope, taken, capacity });
