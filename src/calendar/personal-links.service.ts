import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import type { TokenClaim } from '../kernel/tokens.js';
import { PersonalFeedsService } from './personal-feeds.service.js';

/** What the links in a participant's mails open. */
export interface PersonalLinks {
  ownArea: TokenClaim;
  /** Undefined for whoever has no feed any more. */
  personalFeed: TokenClaim | undefined;
}

interface LinkedPerson {
  accountId: string;
  linkVersion: number;
}

@Injectable()
export class PersonalLinksService {
  constructor(
    private readonly links: SignInLinksService,
    private readonly feeds: PersonalFeedsService,
  ) {}

  /** Of one person. Writes the link that she does not have yet. */
  async ofOne(em: EntityManager, person: LinkedPerson): Promise<PersonalLinks> {
    return this.withFeed(em, person, await this.feeds.claimOf(em, person.accountId));
  }

  /** The same where her feed is known. */
  async withFeed(
    em: EntityManager,
    { accountId, linkVersion }: LinkedPerson,
    personalFeed: TokenClaim | undefined,
  ): Promise<PersonalLinks> {
    return { personalFeed, ownArea: await this.links.ensureOwnAreaLink(em, { id: accountId, linkVersion }) };
  }

  /** By account, with the same number of queries however many there are. Writes the links that somebody does not have yet. */
  async of(em: EntityManager, accountIds: readonly string[]): Promise<Map<string, PersonalLinks>> {
    const feeds = await this.feeds.claimsOf(em, accountIds);
    const areas = await this.links.ensureOwnAreaLinks(em, accountIds);
    return new Map(
      [...areas].map(([accountId, ownArea]) => [accountId, { ownArea, personalFeed: feeds.get(accountId) }]),
    );
  }
}
