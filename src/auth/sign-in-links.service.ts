import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { hashToken, type TokenClaim, Tokens } from '../kernel/tokens.js';
import { SignInLink, type SessionScope } from './sign-in-link.entity.js';

/** Who works for the forum uses a link at once or not at all. */
const signInMinutes = 30;
/** A participant's or host's link is in the mails that she keeps until after the forum. */
const ownAreaDays = 400;

/** Links that open a session. The row keeps the hash; the token itself is derived again whenever a mail is sent. */
@Injectable()
export class SignInLinksService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** A link that works once and soon lapses. */
  async issueSignInLink(
    em: EntityManager,
    accountId: string,
    scope: 'organizer' | 'moderator',
  ): Promise<TokenClaim> {
    const claim: TokenClaim = { purpose: 'sign-in', subject: newId(), version: 1 };
    await this.insert(em, claim, { accountId, scope, worksOnce: true, minutes: signInMinutes });
    return claim;
  }

  /** The lasting link to a participant's own area; the same for all her mails. */
  async ensureOwnAreaLink(em: EntityManager, accountId: string): Promise<TokenClaim> {
    const claim = ownAreaClaim(accountId);
    await this.ensureOwnAreaLinks(em, [accountId]);
    return claim;
  }

  /** The same for many, with one query where everybody has hers. */
  async ensureOwnAreaLinks(
    em: EntityManager,
    accountIds: readonly string[],
  ): Promise<Map<string, TokenClaim>> {
    const claims = new Map(accountIds.map((accountId) => [accountId, ownAreaClaim(accountId)]));
    await this.ensureLasting(em, [...claims.values()], 'participant');
    return claims;
  }

  /** The lasting link to a host's co-events. */
  async ensureHostAreaLink(em: EntityManager, accountId: string): Promise<TokenClaim> {
    const claim: TokenClaim = { purpose: 'host-area', subject: accountId, version: 1 };
    await this.ensureLasting(em, [claim], 'host');
    return claim;
  }

  private async ensureLasting(
    em: EntityManager,
    claims: readonly TokenClaim[],
    scope: 'participant' | 'host',
  ): Promise<void> {
    const hashOf = (claim: TokenClaim) => hashToken(this.tokens.derive(claim));
    const rows = await em.findBy(SignInLink, { tokenHash: In(claims.map(hashOf)) });
    const known = new Set(rows.map((row) => row.tokenHash));
    for (const claim of claims) {
      if (known.has(hashOf(claim))) continue;
      await this.insert(em, claim, {
        accountId: claim.subject,
        scope,
        worksOnce: false,
        minutes: ownAreaDays * 24 * 60,
      });
    }
  }

  /** The usable link behind a token. Unknown, used and lapsed ones are the same 404: the answer teaches nothing. */
  async find(em: EntityManager, token: string, ...scopes: SessionScope[]): Promise<SignInLink> {
    const link = await em.findOneBy(SignInLink, { tokenHash: hashToken(token), scope: In(scopes) });
    if (!link || link.expiresAt <= this.clock.now() || (link.worksOnce && link.usedAt)) {
      throw new NotFound(scopes.includes('participant') ? 'auth.own-link-not-valid' : 'auth.link-not-valid');
    }
    return link;
  }

  /** Uses the link up, if it works once; of two clicks at the same moment one is refused. */
  async use(em: EntityManager, token: string, ...scopes: SessionScope[]): Promise<SignInLink> {
    const link = await this.find(em, token, ...scopes);
    await em.update(SignInLink, { id: link.id }, { usedAt: this.clock.now() });
    return link;
  }

  private async insert(
    em: EntityManager,
    claim: TokenClaim,
    link: Pick<SignInLink, 'accountId' | 'scope' | 'worksOnce'> & { minutes: number },
  ): Promise<void> {
    const { minutes, ...columns } = link;
    const createdAt = this.clock.now();
    await em.insert(SignInLink, {
      ...columns,
      id: newId(),
      tokenHash: hashToken(this.tokens.derive(claim)),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + minutes * 60_000),
    });
  }
}

const ownAreaClaim = (accountId: string): TokenClaim => ({
  purpose: 'own-area',
  subject: accountId,
  version: 1,
});
