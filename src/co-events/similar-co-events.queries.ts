import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CoEventContent } from './co-event-content.js';
import { isSimilar } from './co-event-checks.rules.js';
import { columnsOf } from './co-event-rows.js';
import { CoEvent } from './co-event.entity.js';

const mostCompared = 500;
const mostShown = 5;

interface Scope {
  /** Not compared with itself, its series, and the other parts of that. */
  family: readonly string[];
  /** Also what waits: moderators see it, hosts do not. */
  withUnpublished: boolean;
}

/** Finds what could be the same event, entered twice. */
@Injectable()
export class SimilarCoEvents {
  async to(
    em: EntityManager,
    content: CoEventContent,
    { family, withUnpublished }: Scope,
  ): Promise<CoEvent[]> {
    const wanted = columnsOf(content);
    const states = withUnpublished
      ? ['approved', 'postponed', 'submitted', 'returned']
      : ['approved', 'postponed'];
    const near = await em
      .createQueryBuilder(CoEvent, 'c')
      .where('c.country = :country', { country: content.country })
      .andWhere('c.state IN (:...states)', { states })
      .andWhere('c.startsAt < :until AND c.overAt > :from', {
        from: wanted.startsAt.toISOString(),
        until: wanted.overAt.toISOString(),
      })
      .andWhere('c.id NOT IN (:...family) AND (c.parentId IS NULL OR c.parentId NOT IN (:...family))', {
        family: ['', ...family],
      })
      .orderBy('c.startsAt', 'ASC')
      .limit(mostCompared)
      .getMany();
    return near.filter((each) => isSimilar(wanted, each)).slice(0, mostShown);
  }
}
