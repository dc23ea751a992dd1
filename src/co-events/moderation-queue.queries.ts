import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoEvent } from './co-event.entity.js';

export const queueStates = ['waiting', 'returned', 'approved', 'declined'] as const;
export type QueueState = (typeof queueStates)[number];

/** What awaits moderators: submissions and changes of public co-events, the oldest first. */
@Injectable()
export class ModerationQueue {
  /** `countries` are the moderator's; null for all. Whatever else is asked for is found by state. */
  async page(
    em: EntityManager,
    countries: ReadonlySet<string> | null,
    offset: number,
    limit: number,
    state: QueueState = 'waiting',
  ) {
    const query = em.createQueryBuilder(CoEvent, 'c');
    if (state === 'waiting') query.where('c.waitingSince IS NOT NULL');
    else query.where('c.state = :state', { state });
    if (countries) query.andWhere('c.country IN (:...countries)', { countries: ['', ...countries] });
    const total = await query.getCount();
    const rows = await query
      .orderBy('c.waitingSince', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .offset(offset)
      .limit(limit)
      .getMany();
    return { total, rows };
  }

  /** How much waits in each country. */
  async countByCountry(em: EntityManager): Promise<Map<string, number>> {
    const rows = await em
      .createQueryBuilder(CoEvent, 'c')
      .select('c.country', 'country')
      .addSelect('COUNT(*)', 'count')
      .where('c.waitingSince IS NOT NULL')
      .groupBy('c.country')
      .getRawMany<{ country: string; count: string | number }>();
    return new Map(rows.map(({ country, count }) => [country, Number(count)]));
  }
}
