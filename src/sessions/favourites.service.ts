import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { insertIfAbsent } from '../kernel/database/insert-if-absent.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { FavouriteChoice } from './favourite-choice.entity.js';
import { Favourite } from './favourite.entity.js';
import { canBeAdded, isPublished } from './session.rules.js';
import { Session } from './session.entity.js';
import { FavouritesChanged } from './sessions.events.js';

/** The sessions that somebody keeps in mind. It takes no place, and whoever has an account may, approved or not. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /** Once more changes nothing. */
  async add(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const session = await em.findOneBy(Session, { id: sessionId });
    if (!session || !isPublished(session)) throw new NotFound();
    if (!canBeAdded(session)) throw new Conflict('sessions.cannot-be-favourite');
    const row = { id: newId(), accountId, sessionId, addedAt: this.clock.now() };
    if (!(await insertIfAbsent(em, Favourite, row))) return;
    await this.events.emit(em, new FavouritesChanged(accountId));
  }

  /** From the next reading of her feed on. */
  async choose(em: EntityManager, accountId: string, inFeed: boolean): Promise<void> {
    if (await insertIfAbsent(em, FavouriteChoice, { accountId, inFeed })) return;
    await em.update(FavouriteChoice, { accountId }, { inFeed });
  }

  async remove(em: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const { affected } = await em.delete(Favourite, { accountId, sessionId });
    if (affected) await this.events.emit(em, new FavouritesChanged(accountId));
  }
}
