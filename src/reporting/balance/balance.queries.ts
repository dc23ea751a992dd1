import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { Declared } from './balance.rules.js';

/** What those say of themselves who are, or may come, on panels. */
@Injectable()
export class BalanceQueries {
  /** Of one session, or of all; each person once. Whoever declined does not count. */
  async declared(em: EntityManager, sessionId?: string): Promise<Declared[]> {
    const wanted = { state: Not('declined' as const), ...(sessionId ? { sessionId } : {}) };
    const parts = await em.findBy(SessionSpeaker, wanted);
    const ids = new Set(parts.map(({ speakerId }) => speakerId));
    return em.find(Speaker, {
      select: { id: true, gender: true, country: true, stakeholderGroup: true },
      where: { id: In([...ids]) },
    });
  }
}
