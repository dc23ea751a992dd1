import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { Person } from '../../people/person.entity.js';
import { Registration } from '../registration.entity.js';
import { isLive, registrationStates } from '../registration.states.js';
import { DuplicateKey } from './duplicate-key.entity.js';
import { DuplicatePair } from './duplicate-pair.entity.js';
import { DuplicateScan } from './duplicate-scan.entity.js';
import type { Profile } from './likeness.rules.js';
import { profileOf } from './profile.js';
import { RegistrationMerge } from './registration-merge.entity.js';

/** One of the two, with whose it is. */
export interface Candidate {
  registration: Registration;
  person: Person;
  account: Account;
}

/** A merge with both as they stand now. */
export interface FoundMerge {
  merge: RegistrationMerge;
  kept: Candidate;
  merged: Candidate;
  /** Name of the organizer. */
  mergedBy: string;
}

export interface CandidatePair {
  pair: DuplicatePair;
  first: Candidate;
  second: Candidate;
}

/** Of a name that thousands share, so many are compared and no more. */
const largestBlock = 40;
const liveStates = registrationStates.filter(isLive);
const perPage = 25;

@Injectable()
export class DuplicatesQueries {
  /** Registrations behind that id which were not compared as they now stand; those before it are not looked at again. */
  async uncompared(em: EntityManager, after: string, limit: number): Promise<Candidate[]> {
    const query = this.uncomparedOnes(em).andWhere('r.id > :after', { after });
    const found = await query.orderBy('r.id').limit(limit).getMany();
    return this.candidatesOf(em, found);
  }

  countUncompared(em: EntityManager): Promise<number> {
    return this.uncomparedOnes(em).getCount();
  }

  /** Others that share a key with each, by key. */
  async sharing(em: EntityManager, keys: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await em.findBy(DuplicateKey, { keyHash: In([...keys]) });
    const blocks = new Map<string, string[]>();
    for (const { keyHash, registrationId } of rows) {
      const block = blocks.get(keyHash) ?? [];
      if (block.length < largestBlock) block.push(registrationId);
      blocks.set(keyHash, block);
    }
    return blocks;
  }

  async profiles(em: EntityManager, ids: readonly string[]): Promise<Profile[]> {
    const found = await em.findBy(Registration, { id: In([...ids]) });
    return (await this.candidatesOf(em, found)).map(profileOf);
  }

  /** What waits for an organizer, likeliest first. */
  async open(em: EntityManager, wanted: number) {
    const query = em
      .createQueryBuilder(DuplicatePair, 'p')
      .innerJoin(Registration, 'a', 'a.id = p.firstId AND a.state IN (:...states)', { states: liveStates })
      .innerJoin(Registration, 'b', 'b.id = p.secondId AND b.state IN (:...states)')
      .where(`p.state = 'open'`);
    const total = await query.getCount();
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(wanted, pages);
    const pairs = await query
      .orderBy('p.score', 'DESC')
      .addOrderBy('p.id')
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getMany();
    return { total, pages, page, pairs: await this.withCandidates(em, pairs) };
  }

  async find(em: EntityManager, id: string): Promise<CandidatePair | undefined> {
    const pair = await em.findOneBy(DuplicatePair, { id });
    return pair ? (await this.withCandidates(em, [pair]))[0] : undefined;
  }

  async findMerge(em: EntityManager, id: string): Promise<FoundMerge | undefined> {
    const merge = await em.findOneBy(RegistrationMerge, { id });
    return merge ? (await this.withBoth(em, [merge]))[0] : undefined;
  }

  /** The latest first, also those that were undone. */
  async latestMerges(em: EntityManager): Promise<FoundMerge[]> {
    const order = { mergedAt: 'DESC', id: 'ASC' } as const;
    return this.withBoth(em, await em.find(RegistrationMerge, { order, take: perPage }));
  }

  private uncomparedOnes(em: EntityManager) {
    return em
      .createQueryBuilder(Registration, 'r')
      .leftJoin(DuplicateScan, 's', 's.registrationId = r.id')
      .where('(s.registrationId IS NULL OR s.seenAt <> r.updatedAt)')
      .andWhere('r.mergedInto IS NULL');
  }

  private async withCandidates(em: EntityManager, pairs: readonly DuplicatePair[]): Promise<CandidatePair[]> {
    const ids = pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]);
    const found = await this.candidatesOf(em, await em.findBy(Registration, { id: In(ids) }));
    const byId = new Map(found.map((candidate) => [candidate.registration.id, candidate]));
    return pairs.flatMap((pair) => {
      const [first, second] = [byId.get(pair.firstId), byId.get(pair.secondId)];
      return first && second ? [{ pair, first, second }] : [];
    });
  }

  private async withBoth(em: EntityManager, merges: readonly RegistrationMerge[]): Promise<FoundMerge[]> {
    const ids = merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId]);
    const found = await this.candidatesOf(em, await em.findBy(Registration, { id: In(ids) }));
    const byId = new Map(found.map((candidate) => [candidate.registration.id, candidate]));
    const organizers = await em.findBy(Account, { id: In(merges.map(({ mergedBy }) => mergedBy)) });
    const nameOf = new Map(organizers.map(({ id, name }) => [id, name]));
    return merges.flatMap((merge) => {
      const [kept, merged] = [byId.get(merge.keptId), byId.get(merge.mergedId)];
      return kept && merged ? [{ merge, kept, merged, mergedBy: nameOf.get(merge.mergedBy) ?? '' }] : [];
    });
  }

  private async candidatesOf(em: EntityManager, found: readonly Registration[]): Promise<Candidate[]> {
    const people = await em.findBy(Person, { id: In(found.map(({ personId }) => personId)) });
    const accounts = await em.findBy(Account, { id: In(found.map(({ accountId }) => accountId)) });
    const personOf = new Map(people.map((person) => [person.id, person]));
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    return found.flatMap((registration) => {
      const person = personOf.get(registration.personId);
      const account = accountOf.get(registration.accountId);
      return person && account ? [{ registration, person, account }] : [];
    });
  }
}
