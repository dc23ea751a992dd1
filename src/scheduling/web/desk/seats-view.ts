import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingListService } from '../../../sessions/waiting-list.service.js';
import { SlotsQueries } from '../../slots.queries.js';
import { DeskQueries } from './desk.queries.js';
import type { SeatsProps } from './seats.pages.js';

/** Reads what the page of a session's seats shows. */
@Injectable()
export class SeatsView {
  constructor(
    private readonly queries: DeskQueries,
    private readonly slots: SlotsQueries,
    private readonly waitingList: WaitingListService,
  ) {}

  async read(
    em: EntityManager,
    id: string,
  ): Promise<Pick<SeatsProps, 'session' | 'zone' | 'reservations' | 'delegations' | 'waiting'>> {
    return {
      session: await this.queries.session(em, id),
      zone: await this.zoneOf(em, id),
      reservations: await this.queries.reservations(em, id),
      delegations: await this.queries.delegations(em),
      waiting: await this.waitingList.count(em, id),
    };
  }

  /** Where the session is held, or may be. */
  zoneOf(em: EntityManager, id: string): Promise<string> {
    return this.slots.zoneFor(em, id, null);
  }
}
