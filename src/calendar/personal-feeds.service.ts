import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { hashToken, type TokenClaim, Tokens } from '../kernel/tokens.js';
import type { HandedRow } from '../registration/duplicates/handed-over.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { PersonalFeed } from './personal-feed.entity.js';

/** The secret addresses of participants' own feeds: one of each person is alive. */
@Injectable()
export class PersonalFeedsService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly sessions: SessionsQueries,
  ) {}

  /** Whatever address the token was ever part of, ended or not. */
  async byToken(em: EntityManager, token: string): Promise<PersonalFeed | null> {
    return em.findOneBy(PersonalFeed, { tokenHash: hashToken(token) });
  }

  /** The last one first. */
  async allOf(em: EntityManager, accountId: string): Promise<PersonalFeed[]> {
    return (await em.findBy(PersonalFeed, { accountId })).sort((a, b) => b.version - a.version);
  }

  /** What is behind an address: whose sessions, and whether it has ended. */
  async opened(
    em: EntityManager,
    token: string,
  ): Promise<{ endedAt: Date | null; sessionIds: string[] } | undefined> {
    const feed = await this.byToken(em, token);
    if (!feed) return undefined;
    return { endedAt: feed.revokedAt, sessionIds: await this.sessions.feedSessionIds(em, feed.accountId) };
  }

  /**
   * What the present address opens; undefined for whoever has none, or has one that was made with a former secret of the server:
   * that one still works where it is subscribed to, but cannot be told again.
   */
  async claimOf(em: EntityManager, accountId: string): Promise<TokenClaim | undefined> {
    return this.presentIn(await em.findBy(PersonalFeed, { accountId })).get(accountId);
  }

  /** The same of many, in one query. */
  async claimsOf(em: EntityManager, accountIds: readonly string[]): Promise<Map<string, TokenClaim>> {
    return this.presentIn(await em.findBy(PersonalFeed, { accountId: In([...accountIds]) }));
  }

  /** What her address among `feeds`, which are all of hers, opens; made where there is none. A former one stays void: it may be in strange hands. */
  async open(em: EntityManager, accountId: string, feeds: readonly PersonalFeed[]): Promise<TokenClaim> {
    const present = this.presentIn(feeds).get(accountId);
    if (present) return present;
    const next = claim(accountId, Math.max(0, ...feeds.map((feed) => feed.version)) + 1);
    await em.insert(PersonalFeed, {
      tokenHash: this.hashOf(next),
      accountId,
      version: next.version,
      createdAt: this.clock.now(),
      revokedAt: null,
    });
    return next;
  }

  /** Whether there was an address to end. */
  async revoke(em: EntityManager, accountId: string): Promise<boolean> {
    const alive = { accountId, revokedAt: IsNull() };
    const { affected } = await em.update(PersonalFeed, alive, { revokedAt: this.clock.now() });
    return affected !== 0;
  }

  /** The address that works now, as a merge remembers it. */
  async present(em: EntityManager, accountId: string): Promise<HandedRow[]> {
    const feeds = await em.findBy(PersonalFeed, { accountId, revokedAt: IsNull() });
    return feeds.map(({ version, createdAt }) => ({
      ...{ id: '', about: 'personal-feed', number: version },
      at: createdAt.toISOString(),
    }));
  }

  /** Those addresses work again: they ended by mistake, and nobody else has seen them. */
  async reopen(em: EntityManager, accountId: string, feeds: readonly HandedRow[]): Promise<void> {
    const version = In(feeds.map(({ number }) => number));
    await em.update(PersonalFeed, { accountId, version }, { revokedAt: null });
  }

  /** A new address in place of the present one. */
  async reset(em: EntityManager, accountId: string): Promise<void> {
    await this.revoke(em, accountId);
    await this.open(em, accountId, await this.allOf(em, accountId));
  }

  /** By account, what the last of those addresses opens that have not ended. */
  private presentIn(feeds: readonly PersonalFeed[]): Map<string, TokenClaim> {
    const live = feeds.filter(({ revokedAt }) => !revokedAt).sort((a, b) => a.version - b.version);
    const latest = new Map(live.map((feed) => [feed.accountId, feed]));
    return new Map(
      [...latest.values()].flatMap(({ accountId, version, tokenHash }): [string, TokenClaim][] => {
        const present = claim(accountId, version);
        return this.hashOf(present) === tokenHash ? [[accountId, present]] : [];
      }),
    );
  }

  private hashOf(present: TokenClaim): string {
    return hashToken(this.tokens.derive(present));
  }
}

const claim = (subject: string, version: number): TokenClaim => ({
  purpose: 'personal-feed',
  subject,
  version,
});
