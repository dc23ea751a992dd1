import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
  participant: 30 * 24 * hour,
};

/** Browsers that are signed in. */
@Injectable()
export class AuthSessionsService {
  constructor(private readonly clock: Clock) {}

  async open(
    em: EntityManager,
    accountId: string,
    scope: SessionScope,
  ): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetimes[scope]);
    await em.insert(AuthSession, { tokenHash: hashToken(token), accountId, scope, createdAt, expiresAt });
    return { token, expiresAt };
  }

  /** Who holds the token; undefined for a lapsed session and for somebody who has lost the role. */
  async actorOf(em: EntityManager, token: string, scope: SessionScope): Promise<SignedIn | undefined> {
    const session = await em.findOneBy(AuthSession, { tokenHash: hashToken(token), scope });
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const role = roleFor(scope);
    if (role && !(await em.existsBy(Account, { id: session.accountId, role }))) return undefined;
    return {
      kind: scope,
      accountId: session.accountId,
      sessionId: session.tokenHash,
      permissions: permissionsOf(scope),
    };
  }

  async close(em: EntityManager, sessionId: string): Promise<void> {
    await em.delete(AuthSession, { tokenHash: sessionId });
  }
}
