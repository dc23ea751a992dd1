import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { emailKey } from '../kernel/folded-text.js';
import { RedirectionService } from '../mail/redirection.service.js';
import { AccountMoved } from './account.events.js';
import { Account } from './account.entity.js';
import { AccountsService } from './accounts.service.js';
import { AddressMails } from './address-mails.js';
import { withPresentLinks } from './sign-in-links.service.js';

/** Gives an account another address, and takes along what has not reached the former one. */
@Injectable()
export class AccountMoves {
  constructor(
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
    private readonly mails: AddressMails,
    private readonly redirection: RedirectionService,
  ) {}

  /**
   * By an organizer, or by a focal point for somebody of her delegation. Whoever is not an organizer may only correct what mail
   * came back from: otherwise she could take over the area, or the office, of somebody who reads her mail.
   */
  async correct(em: EntityManager, actor: SignedIn, accountId: string, email: string): Promise<void> {
    const account = await em.findOneBy(Account, { id: accountId });
    if (!account) throw new NotFound();
    const isDead = await this.redirection.isDead(em, account.email);
    if (actor.kind !== 'organizer' && (!isDead || account.role !== 'participant')) {
      throw new Conflict('address.still-works');
    }
    await this.assertUsable(em, account, email);
    const details = { from: account.email, to: email };
    await this.move(em, account, email, { wasCorrected: true });
    await this.audit.record(em, actor, 'address.done.corrected', `account:${accountId}`, details);
  }

  /** Expects that somebody has proved or answers for the new address. */
  async move(
    em: EntityManager,
    account: Account,
    email: string,
    { wasCorrected }: { wasCorrected: boolean },
  ): Promise<void> {
    if (await this.isTaken(em, account, email)) throw new Conflict('address.taken');
    const from = account.email;
    const areas = await this.mails.areasOf(em, account);
    await this.accounts.move(em, account, email);
    await this.redirection.redirect(em, { from, to: email, renewed: withPresentLinks(account) });
    if (!(await this.redirection.isDead(em, from))) await this.mails.left(em, account, from);
    await this.mails.arrived(em, account, areas);
    await this.events.emit(em, new AccountMoved(account.id, from, wasCorrected));
  }

  /** Whether somebody else has it is asked only of those who may know. */
  async assertUsable(em: EntityManager, account: Account, email: string): Promise<void> {
    if (account.emailKey === emailKey(email)) throw new Invalid({ email: { code: 'address.same' } });
    if (await this.redirection.isDead(em, email)) throw new Invalid({ email: { code: 'address.dead' } });
  }

  private async isTaken(em: EntityManager, account: Account, email: string): Promise<boolean> {
    const holder = await this.accounts.findByEmail(em, email);
    return holder !== null && holder.id !== account.id;
  }
}
