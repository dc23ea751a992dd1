import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { Track } from './track.entity.js';

@Injectable()
export class SessionsQueries {
  tracks(em: EntityManager): Promise<Track[]> {
    return em.find(Track, { order: { position: 'ASC' } });
  }

  /** The sessions that the participant has put into her own programme, in no particular order. */
  async ownSessionIds(em: EntityManager, accountId: string): Promise<string[]> {
    const entries = await em.findBy(ProgrammeEntry, { accountId });
    return entries.map((entry) => entry.sessionId);
  }

  /** The accounts that have the session in their own programme. */
  async holdersOf(em: EntityManager, sessionId: string): Promise<string[]> {
    const entries = await em.find(ProgrammeEntry, { where: { sessionId }, order: { addedAt: 'ASC' } });
    return entries.map((entry) => entry.accountId);
  }

  countHolders(em: EntityManager, sessionId: string): Promise<number> {
    return em.countBy(ProgrammeEntry, { sessionId });
  }

  isOwn(em: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
    return em.existsBy(ProgrammeEntry, { accountId, sessionId });
  }
}
