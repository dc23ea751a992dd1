import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoEvent } from './co-event.entity.js';

/** What awaits moderators: submissions and changes of public co-events, the oldest first. */
@Injectable()
export class ModerationQueue {
  /** `countries` are the moderator's; null for all. */
  async page(em: EntityManager, countries: ReadonlySet<string> | null, offset: number, limit: number) {
    const query = em.createQueryBuilder(CoEvent, 'c').where('c.waitingSince IS NOT NULL');
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
}
