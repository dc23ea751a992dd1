import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CoEventInterest } from '../co-event-interest.entity.js';
import { CoEvent } from '../co-event.entity.js';

const soon = 50 * 3_600_000;

/** Whom to write to. */
@Injectable()
export class InterestsQueries {
  /** Ids of those whose co-event was changed since they were told of it. Whoever wants an invitation is told by it. */
  async toTell(em: EntityManager, wantsInvitation: boolean, limit: number): Promise<string[]> {
    const rows = await em
      .createQueryBuilder(CoEventInterest, 'i')
      .innerJoin(CoEvent, 'c', 'c.id = i.coEventId')
      .where({ state: 'confirmed', wantsInvitation })
      .andWhere('i.toldSequence < c.sequence')
      .orderBy('i.id', 'ASC')
      .limit(limit)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** Ids of those who have not been reminded of what begins within two days. */
  async toRemind(em: EntityManager, now: Date): Promise<string[]> {
    const rows = await em
      .createQueryBuilder(CoEventInterest, 'i')
      .innerJoin(CoEvent, 'c', 'c.id = i.coEventId')
      .where(`i.state = 'confirmed' AND i.remindedAt IS NULL AND c.state = 'approved'`)
      .andWhere('c.startsAt > :from AND c.startsAt < :to', {
        from: new Date(now.getTime() - soon).toISOString(),
        to: new Date(now.getTime() + soon).toISOString(),
      })
      .orderBy('i.id', 'ASC')
      .getMany();
    return rows.map(({ id }) => id);
  }
}
