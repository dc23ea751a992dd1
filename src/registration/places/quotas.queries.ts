import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decisions } from '../../../config/decisions.js';
import { Delegation } from '../../people/delegation.entity.js';
import { Registration } from '../registration.entity.js';
import { Quota } from './quota.entity.js';
import { declaredCapacity, declaredQuotaIds, unlimited } from './quota.rules.js';

/** One quota as organizers see it. */
export interface QuotaLine {
  id: string;
  /** Undefined where there is no limit. */
  declared: number | undefined;
  set: number | null;
  taken: number;
  waiting: number;
}

export interface DelegationQuotaLine extends QuotaLine {
  name: string;
}

@Injectable()
export class QuotasQueries {
  /** Categories and forms of attendance, declared ones first; then those that are counted but not declared any more. */
  async lines(em: EntityManager): Promise<QuotaLine[]> {
    const rows = await em.find(Quota, { order: { id: 'ASC' } });
    const waiting = await waitingBy(em, ['category', 'mode']);
    const ids = [...new Set([...declaredQuotaIds, ...rows.map(({ id }) => id)])];
    return ids.map((id) => {
      const row = rows.find((each) => each.id === id);
      const declared = limited(declaredCapacity(id));
      return {
        ...{ id, declared, set: row?.capacity ?? null },
        ...{ taken: row?.taken ?? 0, waiting: waiting.get(id) ?? 0 },
      };
    });
  }

  /** Delegations with a quota of their own or with places taken, and every name, for choosing another. */
  async delegations(em: EntityManager): Promise<{ lines: DelegationQuotaLine[]; all: Delegation[] }> {
    const all = await em.find(Delegation, { order: { name: 'ASC' } });
    const waiting = await waitingBy(em, ['delegationId']);
    const lines = all
      .map(({ id, kind, name, quota, taken }) => ({
        ...{ id, name, taken, set: quota, declared: decisions.quotas.delegation[kind] },
        waiting: waiting.get(`delegationId:${id}`) ?? 0,
      }))
      .filter(({ set, taken, waiting: count }) => set !== null || taken > 0 || count > 0);
    return { lines, all };
  }
}

const limited = (capacity: number): number | undefined => (capacity === unlimited ? undefined : capacity);

/** How many wait, under the ids of the quotas in which they would be counted. */
async function waitingBy(
  em: EntityManager,
  columns: readonly ('category' | 'mode' | 'delegationId')[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const rows = await em
      .createQueryBuilder(Registration, 'r')
      .select(`r.${column}`, 'code')
      .addSelect('COUNT(*)', 'count')
      .where('r.waitingNumber IS NOT NULL')
      .groupBy(`r.${column}`)
      .getRawMany<{ code: string | null; count: string | number }>();
    for (const { code, count } of rows) if (code) counts.set(`${column}:${code}`, Number(count));
  }
  return counts;
}
