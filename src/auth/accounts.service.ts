import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { insertIfAbsent } from '../kernel/database/insert-if-absent.js';
import { emailKey } from '../kernel/folded-text.js';
import { newId } from '../kernel/ids.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Account, type Role, roles } from './account.entity.js';
import { AuthSession } from './auth-session.entity.js';
import { SignInLink } from './sign-in-link.entity.js';

interface NewAccount {
  email: string;
  name: string;
  locale: Locale;
  role: Role;
}

/** Accounts by e-mail address: at most one per address, whatever its letter case. */
@Injectable()
export class AccountsService {
  constructor(private readonly clock: Clock) {}

  findByEmail(em: EntityManager, email: string): Promise<Account | null> {
    return em.findOneBy(Account, { emailKey: emailKey(email) });
  }

  /** The account of that address, made if there is none; a participant who becomes an organizer or moderator keeps her account. */
  async ensure(em: EntityManager, wanted: NewAccount): Promise<Account> {
    return (await this.findOrMake(em, wanted)).account;
  }

  /** The same; nothing can hang on an account that `isNew`. */
  async findOrMake(em: EntityManager, wanted: NewAccount): Promise<{ account: Account; isNew: boolean }> {
    const account = em.create(Account, {
      ...wanted,
      id: newId(),
      emailKey: emailKey(wanted.email),
      linkVersion: 1,
      createdAt: this.clock.now(),
    });
    if (await insertIfAbsent(em, Account, account)) return { account, isNew: true };
    const known = await em.findOneByOrFail(Account, { emailKey: account.emailKey });
    if (roles.indexOf(wanted.role) > roles.indexOf(known.role)) {
      await em.update(Account, { id: known.id }, { role: wanted.role });
      known.role = wanted.role;
    }
    return { account: known, isNew: false };
  }

  /** Nothing that went to the former address opens anything from now on, and whoever is signed in by it is signed out. */
  async move(em: EntityManager, account: Account, email: string): Promise<void> {
    const columns = { email, emailKey: emailKey(email), linkVersion: account.linkVersion + 1 };
    await em.update(Account, { id: account.id }, columns);
    await em.delete(SignInLink, { accountId: account.id });
    await em.delete(AuthSession, { accountId: account.id });
    Object.assign(account, columns);
  }
}
