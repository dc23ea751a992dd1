import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { newToken } from '../kernel/ids.js';
import { hashToken } from '../kernel/tokens.js';
import { Account } from './account.entity.js';
import { AuthSession } from './auth-session.entity.js';
import { permissionsOf, roleFor } from './roles.js';
import type { SessionScope } from './sign-in-link.entity.js';

const hour = 3_600_000;
/** Who works for the forum works a day; others come back through the weeks before it. */
const lifetimes: Record<SessionScope, number> = {
  organizer: 12 * hour,
  moderator: 12 * hour,
  host: 30 * 24 * hour,
  speaker: 30 * 24 * hour,
  'focal-point': 14 * 24 * hour,
  participant: 30 * 24 * hour,
};

/** Browsers that are signed in. */
@Injectable()
export class AuthSessionsService {
  constructor(private readonly clock: Clock) {}

  /** `lifetime` in milliseconds. What has lapsed of the account's earlier sessions is thrown away. */
  async open(
    em: EntityManager,
    accountId: string,
    scope: SessionScope,
  ): Promise<{ token: string; lifetime: number }> {
    const token = newToken();
    const lifetime = lifetimes[scope];
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetime);
    await em.delete(AuthSession, { accountId, expiresAt: LessThan(createdAt) });
    await em.insert(AuthSession, { tokenHash: hashToken(token), accountId, scope, createdAt, expiresAt });
    return { token, lifetime };
  }

  /** Who holds the token; undefined for a lapsed session and for somebody who has lost the role. */
  async actorOf(em: EntityManager, token: string, scope: SessionScope): Promise<SignedIn | undefined> {
    const session = await em.findOneBy(AuthSession, { tokenHash: hashToken(token), scope });
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const account = await em.findOneBy(Account, { id: session.accountId });
    const role = roleFor(scope);
    if (!account || (role && account.role !== role)) return undefined;
    return {
      kind: scope,
      accountId: account.id,
      email: account.email,
      permissions: permissionsOf(scope),
    };
  }

  async close(em: EntityManager, tokens: readonly string[]): Promise<void> {
    await em.delete(AuthSession, { tokenHash: In(tokens.map(hashToken)) });
  }
}
