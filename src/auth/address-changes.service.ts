import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { newId } from '../kernel/ids.js';
import { type TokenClaim, Tokens } from '../kernel/tokens.js';
import { Account } from './account.entity.js';
import { AccountMoves } from './account-moves.service.js';
import { AccountsService } from './accounts.service.js';
import { AddressChange } from './address-change.entity.js';
import { AddressMails } from './address-mails.js';

const hour = 3_600_000;
const confirmWithin = 24 * hour;

/** Another e-mail address for an account: wished for by its owner, and confirmed by whoever reads the new mailbox. */
@Injectable()
export class AddressChangesService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly accounts: AccountsService,
    private readonly mails: AddressMails,
    private readonly moves: AccountMoves,
  ) {}

  /** Nothing changes before the link of the mail is confirmed. The page must not tell whether the address is known already. */
  async request(em: EntityManager, accountId: string, email: string, locale: Locale): Promise<void> {
    const account = await em.findOneByOrFail(Account, { id: accountId });
    await this.moves.assertUsable(em, account, email);
    if (await this.mails.isFlooded(em, accountId)) throw new Conflict('address.too-often');
    if (await this.accounts.findByEmail(em, email)) return this.mails.taken(em, account, email, locale);
    const change = { id: newId(), accountId, toAddress: email, usedAt: null };
    // Of several wishes the last one counts; addresses of lapsed ones are nobody's to keep.
    await em.delete(AddressChange, { accountId, usedAt: IsNull() });
    await em.delete(AddressChange, { expiresAt: LessThanOrEqual(this.clock.now()) });
    await em.insert(AddressChange, {
      ...change,
      expiresAt: new Date(this.clock.now().getTime() + confirmWithin),
    });
    const { id: changeId } = change;
    await this.mails.confirm(em, account, { to: email, locale, changeId, claim: claimOf(changeId) });
  }

  /** What the link would do. Links that never were, were used, or have lapsed are the same to whoever opens them. */
  async find(em: EntityManager, token: string, id: string): Promise<AddressChange> {
    const change = this.tokens.matches(token, claimOf(id)) ? await em.findOneBy(AddressChange, { id }) : null;
    if (!change || change.usedAt || change.expiresAt <= this.clock.now()) {
      throw new NotFound('address.link-not-valid');
    }
    return change;
  }

  async confirm(em: EntityManager, token: string, id: string): Promise<AddressChange> {
    const change = await this.find(em, token, id);
    const usedAt = this.clock.now();
    const { affected } = await em.update(AddressChange, { id, usedAt: IsNull() }, { usedAt });
    if (affected !== 1) throw new NotFound('address.link-not-valid');
    const account = await em.findOneByOrFail(Account, { id: change.accountId });
    await this.moves.move(em, account, change.toAddress, { wasCorrected: false });
    return change;
  }
}

const claimOf = (subject: string): TokenClaim => ({ purpose: 'new-address', subject, version: 1 });
