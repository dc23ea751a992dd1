import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { FavouriteChoice } from './favourite-choice.entity.js';
import { Favourite } from './favourite.entity.js';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { WaitingPlace } from './waiting-place.entity.js';
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

  /** Her place on each waiting list on which she is, from 1. */
  async waitingPositions(em: EntityManager, accountId: string): Promise<Map<string, number>> {
    const rows = await em
      .createQueryBuilder(WaitingPlace, 'place')
      .select('place.session_id', 'sessionId')
      .addSelect(
        `(SELECT COUNT(*) FROM waiting_place other
          WHERE other.session_id = place.session_id AND other.ticket <= place.ticket)`,
        'position',
      )
      .where('place.account_id = :accountId', { accountId })
      .getRawMany<{ sessionId: string; position: number | string }>();
    return new Map(rows.map(({ sessionId, position }) => [sessionId, Number(position)]));
  }

  /** The sessions that somebody keeps in mind, the latest last. */
  async favouriteIds(em: EntityManager, accountId: string): Promise<string[]> {
    const favourites = await em.find(Favourite, {
      where: { accountId },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    return favourites.map((favourite) => favourite.sessionId);
  }

  wantsFavouritesInFeed(em: EntityManager, accountId: string): Promise<boolean> {
    return em.existsBy(FavouriteChoice, { accountId, inFeed: true });
  }

  /** What her calendar feed holds: her programme, and her favourites where she wants them there. */
  async feedSessionIds(em: EntityManager, accountId: string): Promise<string[]> {
    const own = await this.ownSessionIds(em, accountId);
    if (!(await this.wantsFavouritesInFeed(em, accountId))) return own;
    return [...new Set([...own, ...(await this.favouriteIds(em, accountId))])];
  }

  /** The accounts that have the session in their own programme. */
  async holdersOf(em: EntityManager, sessionId: string): Promise<string[]> {
    const entries = await em.find(ProgrammeEntry, { where: { sessionId }, order: { addedAt: 'ASC' } });
    return entries.map((entry) => entry.accountId);
  }

  /** The same of many sessions at once. A session that nobody has is left out. */
  async holdersOfEach(em: EntityManager, sessionIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const entries = await em.find(ProgrammeEntry, {
      select: { sessionId: true, accountId: true },
      where: { sessionId: In([...sessionIds]) },
    });
    const bySession = Map.groupBy(entries, ({ sessionId }) => sessionId);
    return new Map([...bySession].map(([id, own]) => [id, new Set(own.map(({ accountId }) => accountId))]));
  }

  countHolders(em: EntityManager, sessionId: string): Promise<number> {
    return em.countBy(ProgrammeEntry, { sessionId });
  }

  isOwn(em: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
    return em.existsBy(ProgrammeEntry, { accountId, sessionId });
  }
}
