import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { ParticipantCategoryCode, ParticipantKind } from '../../config/participant-categories.js';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Account } from '../auth/account.entity.js';
import { fold } from '../kernel/folded-text.js';
import { Person } from '../people/person.entity.js';
import { Registration } from './registration.entity.js';
import type { RegistrationState } from './registration.states.js';

export const sortKeys = ['name', 'submitted', 'reference', 'category', 'state'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Which registrations, in which order. */
export interface RegistrationFilter {
  search?: string | undefined;
  category?: ParticipantCategoryCode | undefined;
  country?: string | undefined;
  state?: RegistrationState | undefined;
  sort: SortKey;
  direction: 'ascending' | 'descending';
}

/** One line of the organizers' list. Access needs are not part of it. */
export interface RegistrationRow {
  id: string;
  reference: string;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  originalScriptName: string | null;
  email: string;
  category: ParticipantCategoryCode;
  kind: ParticipantKind | null;
  organizationName: string | null;
  country: string;
  functionTitle: string;
  mode: AttendanceMode;
  state: RegistrationState;
  submittedAt: Date;
  fictitious: boolean;
}

const columns: Record<SortKey, string> = {
  name: 'r.sortName',
  submitted: 'r.submittedAt',
  reference: 'r.reference',
  category: 'r.category',
  state: 'r.state',
};

const readAtOnce = 1000;

/** The organizers' view of all registrations. */
@Injectable()
export class RegistrationsQueries {
  /** One page of rows, the last one where the list is not that long, in four queries whatever the length. */
  async page(em: EntityManager, filter: RegistrationFilter, wanted: number, perPage: number) {
    const total = await this.matching(em, filter).getCount();
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(wanted, pages);
    const found = await this.inOrder(em, filter)
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getMany();
    return { total, pages, page, rows: await this.rowsOf(em, found) };
  }

  /** All rows, for an export. Read in pieces, because a statement takes so many parameters only. */
  async all(em: EntityManager, filter: RegistrationFilter): Promise<RegistrationRow[]> {
    const found = await this.inOrder(em, filter).getMany();
    const rows: RegistrationRow[] = [];
    for (let start = 0; start < found.length; start += readAtOnce) {
      rows.push(...(await this.rowsOf(em, found.slice(start, start + readAtOnce))));
    }
    return rows;
  }

  /** How many registrations stand in each state, by category. */
  async counts(
    em: EntityManager,
  ): Promise<{ category: ParticipantCategoryCode; state: RegistrationState; count: number }[]> {
    const rows = await em
      .createQueryBuilder(Registration, 'r')
      .select('r.category', 'category')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('r.category')
      .addGroupBy('r.state')
      .getRawMany<{ category: ParticipantCategoryCode; state: RegistrationState; count: string | number }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** The countries that occur, for the filter. */
  async countries(em: EntityManager): Promise<string[]> {
    const rows = await em
      .createQueryBuilder(Registration, 'r')
      .select('DISTINCT r.country', 'country')
      .getRawMany<{ country: string }>();
    return rows.map(({ country }) => country);
  }

  private matching(em: EntityManager, filter: RegistrationFilter): SelectQueryBuilder<Registration> {
    const query = em.createQueryBuilder(Registration, 'r');
    if (filter.category) query.andWhere('r.category = :category', { category: filter.category });
    if (filter.country) query.andWhere('r.country = :country', { country: filter.country });
    if (filter.state) query.andWhere('r.state = :state', { state: filter.state });
    for (const [index, word] of words(filter.search).entries()) {
      const parameter = `word${String(index)}`;
      query.andWhere(`r.searchText LIKE :${parameter} ESCAPE '!'`, { [parameter]: `%${word}%` });
    }
    return query;
  }

  private inOrder(em: EntityManager, filter: RegistrationFilter): SelectQueryBuilder<Registration> {
    const direction = filter.direction === 'ascending' ? 'ASC' : 'DESC';
    return this.matching(em, filter)
      .orderBy(columns[filter.sort], direction)
      .addOrderBy('r.reference', direction);
  }

  private async rowsOf(em: EntityManager, found: Registration[]): Promise<RegistrationRow[]> {
    const people = await em.findBy(Person, { id: In(found.map(({ personId }) => personId)) });
    const accounts = await em.findBy(Account, { id: In(found.map(({ accountId }) => accountId)) });
    const personOf = new Map(people.map((person) => [person.id, person]));
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    return found.map((registration) => {
      const person = personOf.get(registration.personId);
      const account = accountOf.get(registration.accountId);
      if (!person || !account)
        throw new Error(`Registration ${registration.id} has lost its person or account`);
      return rowOf(registration, person, account);
    });
  }
}

const rowOf = (registration: Registration, person: Person, account: Account): RegistrationRow => ({
  id: registration.id,
  reference: registration.reference,
  displayName: person.displayName,
  givenName: person.givenName,
  familyName: person.familyName,
  originalScriptName: person.originalScriptName,
  email: account.email,
  category: registration.category,
  kind: registration.kind,
  organizationName: registration.organizationName,
  country: registration.country,
  functionTitle: registration.functionTitle,
  mode: registration.mode,
  state: registration.state,
  submittedAt: registration.submittedAt,
  fictitious: registration.fictitious,
});

/** Each word must occur; `%` and `_` are searched for as themselves. */
const words = (search = ''): string[] =>
  fold(search)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.replace(/[!%_]/g, '!$&'));
