import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { CoEventHost } from '../co-events/co-event-host.entity.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { isOwnSpeaker } from './columns/own-speaker.js';
import { Erasure } from './erasure.entity.js';
import type { ErasureObstacle } from './erasure.rules.js';

export interface OpenErasure {
  erasure: Erasure;
  account: Account;
  /** As it is now. */
  obstacles: ErasureObstacle[];
}

@Injectable()
export class ErasuresQueries {
  /** What stands against erasing the account at once. */
  async obstacles(em: EntityManager, account: Account): Promise<ErasureObstacle[]> {
    const accountId = account.id;
    const found: [ErasureObstacle, boolean][] = [
      ['staff', account.role !== 'participant'],
      ['focal-point', await em.existsBy(FocalPoint, { accountId, state: 'active' })],
      ['host', await em.existsBy(CoEventHost, { accountId })],
    ];
    return found.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
  }

  /** Whether more than a registration has to be taken out of the programme. */
  isSpeaker(em: EntityManager, accountId: string): Promise<boolean> {
    return em
      .createQueryBuilder(Speaker, 'profile')
      .where(isOwnSpeaker('profile'), { account: accountId })
      .getExists();
  }

  ofAccount(em: EntityManager, accountId: string): Promise<Erasure | null> {
    return em.findOneBy(Erasure, { accountId });
  }

  /** Those that wait for an organizer, oldest first. */
  async open(em: EntityManager): Promise<OpenErasure[]> {
    const erasures = await em.find(Erasure, { where: { state: 'requested' }, order: { requestedAt: 'ASC' } });
    const ids = erasures.flatMap(({ accountId }) => accountId ?? []);
    const accounts = new Map((await em.findBy(Account, { id: In(ids) })).map((each) => [each.id, each]));
    const open: OpenErasure[] = [];
    for (const erasure of erasures) {
      const account = accounts.get(erasure.accountId ?? '');
      if (account) open.push({ erasure, account, obstacles: await this.obstacles(em, account) });
    }
    return open;
  }
}
