import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { NotFound } from '../kernel/errors.js';
import { Delegation } from '../people/delegation.entity.js';
import { AccreditationDecision } from './accreditation/accreditation-decision.entity.js';
import { type DelegationView, DelegationViewQueries } from './delegation-view.queries.js';
import { LettersQueries, type SentLetter } from './letters/letters.queries.js';

export interface ManagedDelegation {
  view: DelegationView;
  letters: SentLetter[];
  decisions: { decision: AccreditationDecision; who: string }[];
  /** E-mail addresses of the focal points, by account. */
  emails: ReadonlyMap<string, string>;
}

/** A delegation with all that organizers know of it. */
@Injectable()
export class ManagedDelegations {
  constructor(
    private readonly letters: LettersQueries,
    private readonly views: DelegationViewQueries,
  ) {}

  async find(em: EntityManager, id: string, page: number): Promise<ManagedDelegation> {
    const delegation = await em.findOneBy(Delegation, { id });
    if (!delegation) throw new NotFound();
    const view = await this.views.of(em, delegation, page);
    const decisions = await em.find(AccreditationDecision, {
      where: { delegationId: id },
      order: { decidedAt: 'DESC' },
      take: 50,
    });
    const accountIds = [
      ...decisions.map(({ decidedBy }) => decidedBy),
      ...view.focalPoints.map(({ accountId }) => accountId),
    ];
    const accounts = await em.findBy(Account, { id: In(accountIds) });
    const emails = new Map(accounts.map((account) => [account.id, account.email]));
    return {
      view,
      letters: await this.letters.ofDelegation(em, id),
      decisions: decisions.map((decision) => ({ decision, who: emails.get(decision.decidedBy) ?? '' })),
      emails,
    };
  }
}
