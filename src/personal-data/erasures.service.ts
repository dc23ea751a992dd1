import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Erasing } from './erasing.service.js';
import { Erasure } from './erasure.entity.js';
import { ErasureMails } from './erasure-mails.js';
import { mayBeCarriedOut } from './erasure.rules.js';
import { ErasuresQueries } from './erasures.queries.js';

/** Asking for erasure, and what an organizer answers where it cannot be done at once. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly clock: Clock,
    private readonly queries: ErasuresQueries,
    private readonly erasing: Erasing,
    private readonly mails: ErasureMails,
    private readonly audit: AuditService,
  ) {}

  /** Erases where nothing stands against it; else the request waits. Asking again changes nothing. */
  async request(em: EntityManager, accountId: string, locale: Locale): Promise<'carried-out' | 'requested'> {
    const account = await em.findOneBy(Account, { id: accountId });
    if (!account) throw new NotFound();
    const obstacles = await this.queries.obstacles(em, account);
    const erasure = await this.note(em, accountId, obstacles);
    if (obstacles.length === 0) {
      await this.erasing.erase(em, erasure.id, account, { by: null, locale });
      return 'carried-out';
    }
    await this.mails.requested(em, account, locale);
    return 'requested';
  }

  async carryOut(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const { account } = await this.openOne(em, id);
    const obstacles = await this.queries.obstacles(em, account);
    if (!mayBeCarriedOut(obstacles)) throw new Conflict('personal-data.works-for-forum');
    await this.audit.record(em, actor, 'personal-data.carried-out', `erasure:${id}`);
    await this.erasing.erase(em, id, account, { by: actor.accountId, locale: account.locale });
  }

  async refuse(em: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    const { account } = await this.openOne(em, id);
    const settled = { settledAt: this.clock.now(), settledBy: actor.accountId };
    await em.update(Erasure, { id }, { state: 'refused', reason, ...settled });
    await this.audit.record(em, actor, 'personal-data.refused', `erasure:${id}`);
    await this.mails.refused(em, account, reason);
  }

  private async note(
    em: EntityManager,
    accountId: string,
    obstacles: Erasure['obstacles'],
  ): Promise<{ id: string }> {
    const known = await this.queries.ofAccount(em, accountId);
    const request = { state: 'requested' as const, obstacles, requestedAt: this.clock.now() };
    const open = { settledAt: null, settledBy: null, reason: null };
    if (known) {
      await em.update(Erasure, { id: known.id }, { ...request, ...open });
      return known;
    }
    const id = newId();
    await em.insert(Erasure, { id, accountId, ...request, ...open });
    return { id };
  }

  private async openOne(em: EntityManager, id: string): Promise<{ erasure: Erasure; account: Account }> {
    const erasure = await em.findOneBy(Erasure, { id });
    if (!erasure) throw new NotFound();
    if (erasure.state !== 'requested' || !erasure.accountId) throw new Conflict('personal-data.settled');
    return { erasure, account: await em.findOneByOrFail(Account, { id: erasure.accountId }) };
  }
}
