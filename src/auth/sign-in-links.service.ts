import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { ensureInserted } from '../kernel/database/insert-if-absent.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { hashToken, type TokenClaim, Tokens } from '../kernel/tokens.js';
import { Account } from './account.entity.js';
import { SignInLink, type SessionScope } from './sign-in-link.entity.js';

/** Who works for the forum uses a link at once or not at all. */
const signInMinutes = 30;
/** A participant's or host's link is in the mails that she keeps until after the forum. */
const ownAreaDays = 400;

type LinkedAccount = Pick<Account, 'id' | 'linkVersion'>;

/** Links that open a session. The row keeps the hash; the token itself is derived again whenever a mail is sent. */
@Injectable()
export class SignInLinksService {
  constructor(
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** A link that works once and soon lapses; a letter's may wait for longer, until it is read. */
  async issueSignInLink(
    em: EntityManager,
    accountId: string,
    scope: 'organizer' | 'moderator' | 'focal-point',
    minutes: number = signInMinutes,
  ): Promise<TokenClaim> {
    const claim: TokenClaim = { purpose: 'sign-in', subject: newId(), version: 1 };
    const link = { accountId, scope, worksOnce: true, minutes };
    await em.insert(SignInLink, this.linkOf(claim, link));
    return claim;
  }

  /** The lasting link to a participant's own area; the same for all her mails. */
  async ensureOwnAreaLink(em: EntityManager, account: LinkedAccount): Promise<TokenClaim> {
    const claim = claimOf('own-area', account);
    await ensureInserted(em, SignInLink, this.linkOf(claim, lastingLink(account.id, 'participant')));
    return claim;
  }

  /** The same for many, with two queries where everybody has hers. */
  async ensureOwnAreaLinks(
    em: EntityManager,
    accountIds: readonly string[],
  ): Promise<Map<string, TokenClaim>> {
    const accounts = await em.find(Account, {
      select: { id: true, linkVersion: true },
      where: { id: In([...accountIds]) },
    });
    const claims = new Map(accounts.map((account) => [account.id, claimOf('own-area', account)]));
    const hashOf = (claim: TokenClaim) => hashToken(this.tokens.derive(claim));
    const rows = await em.findBy(SignInLink, { tokenHash: In([...claims.values()].map(hashOf)) });
    const known = new Set(rows.map((row) => row.tokenHash));
    for (const [accountId, claim] of claims) {
      if (known.has(hashOf(claim))) continue;
      await em.insert(SignInLink, this.linkOf(claim, lastingLink(accountId, 'participant')));
    }
    return claims;
  }

  /** The lasting link to a host's co-events. */
  async ensureHostAreaLink(em: EntityManager, accountId: string): Promise<TokenClaim> {
    const claim = await this.areaClaim(em, 'host-area', accountId);
    await ensureInserted(em, SignInLink, this.linkOf(claim, lastingLink(accountId, 'host')));
    return claim;
  }

  /** The lasting link to what a speaker has to know and to give. */
  async ensureSpeakerAreaLink(em: EntityManager, accountId: string): Promise<TokenClaim> {
    const claim = await this.areaClaim(em, 'speaker-area', accountId);
    await ensureInserted(em, SignInLink, this.linkOf(claim, lastingLink(accountId, 'speaker')));
    return claim;
  }

  /** The areas of her own to which she has a lasting link. */
  async areasOf(em: EntityManager, accountId: string): Promise<Set<OwnArea>> {
    const links = await em.findBy(SignInLink, { accountId, worksOnce: false });
    return new Set(ownAreas.filter((area) => links.some(({ scope }) => scope === area)));
  }

  /** The usable link behind a token. Unknown, used and lapsed ones are the same 404: the answer teaches nothing. */
  async find(em: EntityManager, token: string, ...scopes: SessionScope[]): Promise<SignInLink> {
    const link = await em.findOneBy(SignInLink, { tokenHash: hashToken(token), scope: In(scopes) });
    if (!link || link.expiresAt <= this.clock.now() || (link.worksOnce && link.usedAt)) {
      if (scopes.includes('focal-point')) throw new NotFound('auth.delegation-link-not-valid');
      if (scopes.includes('speaker')) throw new NotFound('auth.speaker-link-not-valid');
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

  private async areaClaim(em: EntityManager, purpose: AreaPurpose, accountId: string): Promise<TokenClaim> {
    return claimOf(purpose, await em.findOneByOrFail(Account, { id: accountId }));
  }

  private linkOf(claim: TokenClaim, { minutes, ...columns }: NewLink): SignInLink {
    const createdAt = this.clock.now();
    return {
      ...columns,
      id: newId(),
      tokenHash: hashToken(this.tokens.derive(claim)),
      usedAt: null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + minutes * 60_000),
    };
  }
}

const ownAreas = ['participant', 'host', 'speaker'] as const;
export type OwnArea = (typeof ownAreas)[number];

type NewLink = Pick<SignInLink, 'accountId' | 'scope' | 'worksOnce'> & { minutes: number };

const lastingLink = (accountId: string, scope: OwnArea): NewLink => ({
  accountId,
  scope,
  worksOnce: false,
  minutes: ownAreaDays * 24 * 60,
});

const areaPurposes = ['own-area', 'host-area', 'speaker-area'] as const;
type AreaPurpose = (typeof areaPurposes)[number];

/** What a claim on an area of the account has to say now. */
export const withPresentLinks =
  (account: LinkedAccount) =>
  (claim: TokenClaim): TokenClaim => {
    const purpose = areaPurposes.find((each) => each === claim.purpose);
    return purpose && claim.subject === account.id ? claimOf(purpose, account) : claim;
  };

const claimOf = (purpose: AreaPurpose, { id, linkVersion }: LinkedAccount): TokenClaim => ({
  purpose,
  subject: id,
  version: linkVersion,
});
