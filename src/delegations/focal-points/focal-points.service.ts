import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { AccountsService } from '../../auth/accounts.service.js';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Delegation } from '../../people/delegation.entity.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import type { FocalPointForm } from './focal-point.forms.js';

/** Who answers for a delegation. Access is asked of the row each time: a removed focal point is out at once, whatever links she holds. */
@Injectable()
export class FocalPointsService {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
  ) {}

  /** The delegation, if the actor answers for it; anybody else's does not exist for her. */
  async delegationFor(em: EntityManager, actor: SignedIn, id: string): Promise<Delegation> {
    const post = await em.findOneBy(FocalPoint, {
      delegationId: id,
      accountId: actor.accountId,
      state: 'active',
    });
    const delegation = post && (await em.findOneBy(Delegation, { id }));
    if (!delegation) throw new NotFound();
    return delegation;
  }

  /** Named again after she was removed, she is the focal point that she was. */
  async name(em: EntityManager, actor: SignedIn, delegationId: string, form: FocalPointForm): Promise<void> {
    const { name, email, locale } = form;
    const delegation = await em.findOneBy(Delegation, { id: delegationId });
    if (!delegation) throw new NotFound();
    const account = await this.accounts.ensure(em, { email, name, locale, role: 'participant' });
    const known = await em.findOneBy(FocalPoint, { delegationId, accountId: account.id });
    const columns = { name, functionTitle: form.functionTitle ?? null, locale, state: 'active' as const };
    if (known) await em.update(FocalPoint, { id: known.id }, columns);
    else {
      await em.insert(FocalPoint, {
        ...columns,
        ...{ id: newId(), delegationId, accountId: account.id },
        ...{ namedAt: this.clock.now(), lastSeenAt: null },
      });
    }
    const details = { email, delegation: delegation.name };
    await this.audit.record(em, actor, 'delegations.done.focal-point-named', about(delegationId), details);
  }

  async remove(em: EntityManager, actor: SignedIn, delegationId: string, id: string): Promise<void> {
    const post = await this.find(em, delegationId, id);
    const account = await em.findOneByOrFail(Account, { id: post.accountId });
    await em.update(FocalPoint, { id }, { state: 'removed' });
    const details = { email: account.email };
    await this.audit.record(em, actor, 'delegations.done.focal-point-removed', about(delegationId), details);
  }

  async find(em: EntityManager, delegationId: string, id: string): Promise<FocalPoint> {
    const post = await em.findOneBy(FocalPoint, { id, delegationId, state: 'active' });
    if (!post) throw new NotFound();
    return post;
  }

  /** She has used a link: of whatever letters she was sent, she has opened them. */
  async seen(em: EntityManager, accountId: string): Promise<void> {
    const now = this.clock.now();
    await em.update(FocalPoint, { accountId, state: 'active' }, { lastSeenAt: now });
    await em
      .createQueryBuilder()
      .update(Delegation)
      .set({ letterOpenedAt: now })
      .where('letter_sent_at IS NOT NULL AND letter_opened_at IS NULL')
      .andWhere(
        `id IN (SELECT delegation_id FROM focal_point WHERE account_id = :accountId AND state = 'active')`,
      )
      .setParameters({ accountId })
      .execute();
  }
}

const about = (delegationId: string): string => `delegation:${delegationId}`;
