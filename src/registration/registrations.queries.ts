import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ParticipantCategoryCode, ParticipantKind } from '../../config/participant-categories.js';
import type { AttendanceMode } from '../../config/session-kinds.js';
import type { NamedDelegation } from '../people/delegation-name.js';
import type { DelegationRole } from './registration.entity.js';
import { PackedIds } from './packed-ids.js';
import { Registration } from './registration.entity.js';
import { inOrder, matching, type RegistrationFilter } from './registration-filter.js';
import type { RegistrationState } from './registration.states.js';

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
  delegation: string | null;
  delegationRole: DelegationRole | null;
  functionTitle: string;
  mode: AttendanceMode;
  state: RegistrationState;
  waitingNumber: number | null;
  submittedAt: Date;
  fictitious: boolean;
}

const readAtOnce = 500;
/** No list has so many pages; an address may still ask for more. */
const furthest = 1_000_000;

/** The organizers' view of all registrations. */
@Injectable()
export class RegistrationsQueries {
  /** One page of rows, the last one where the list is not that long, in three queries whatever the length. */
  async page(em: EntityManager, filter: RegistrationFilter, wanted: number, perPage: number) {
    const { ids, total } = filter.search
      ? await this.searched(em, filter, wanted, perPage)
      : await this.listed(em, filter, wanted, perPage);
    const pages = Math.max(1, Math.ceil(total / perPage));
    return { total, pages, page: Math.min(wanted, pages), rows: await rowsOf(em, ids) };
  }

  /** Counts by an index, and reads only as much of the list as the page shows. */
  private async listed(
    em: EntityManager,
    filter: RegistrationFilter,
    wanted: number,
    perPage: number,
  ): Promise<Found> {
    const total = await this.count(em, filter);
    const last = Math.max(1, Math.ceil(total / perPage));
    const rows = await inOrder(em, filter)
      .select('r.id', 'id')
      .offset((Math.min(wanted, last) - 1) * perPage)
      .limit(perPage)
      .getRawMany<{ id: string }>();
    return { total, ids: rows.map(({ id }) => id) };
  }

  /** A search reads every row: what it finds is counted on the same way. */
  private async searched(
    em: EntityManager,
    filter: RegistrationFilter,
    wanted: number,
    perPage: number,
  ): Promise<Found> {
    const rows = await inOrder(em, filter)
      .select('r.id', 'id')
      .addSelect('COUNT(*) OVER ()', 'total')
      .offset((Math.min(wanted, furthest) - 1) * perPage)
      .limit(perPage)
      .getRawMany<{ id: string; total: string | number }>();
    // Behind the last page nothing says how long the list is.
    if (rows.length === 0 && wanted > 1) return this.listed(em, filter, wanted, perPage);
    return { total: Number(rows[0]?.total ?? 0), ids: rows.map(({ id }) => id) };
  }

  async count(em: EntityManager, filter: RegistrationFilter): Promise<number> {
    const row = await matching(em, filter)
      .select('COUNT(*)', 'count')
      .getRawOne<{ count: string | number }>();
    return Number(row?.count);
  }

  /**
   * All rows in pieces, so that an export never holds them all. Which ones, and in which order, is settled when it begins: read page
   * by page, a list by state would lose whoever is decided upon meanwhile. A row that goes is left out.
   */
  async *all(read: Reads, filter: RegistrationFilter): AsyncGenerator<RegistrationRow[]> {
    const found = await read((em) => this.packedIds(em, filter));
    for (let start = 0; start < found.length; start += readAtOnce) {
      const piece = found.slice(start, start + readAtOnce);
      yield await read((em) => rowsOf(em, piece));
    }
  }

  private async packedIds(em: EntityManager, filter: RegistrationFilter): Promise<PackedIds> {
    const rows = await inOrder(em, filter).select('r.id', 'id').getRawMany<{ id: string }>();
    return PackedIds.of(rows.map(({ id }) => id));
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

  /** What occurs, for the filters. */
  async occurring(em: EntityManager): Promise<{ countries: string[]; delegations: NamedDelegation[] }> {
    const countries = await em
      .createQueryBuilder(Registration, 'r')
      .select('DISTINCT r.country', 'country')
      .getRawMany<{ country: string }>();
    const delegations = await em
      .createQueryBuilder()
      .select('d.id', 'id')
      .addSelect('d.name', 'name')
      .addSelect('d.member_id', 'memberId')
      .from('delegation', 'd')
      .where('d.id IN (SELECT delegation_id FROM registration WHERE delegation_id IS NOT NULL)')
      .getRawMany<NamedDelegation>();
    return { countries: countries.map(({ country }) => country), delegations };
  }
}

interface Found {
  ids: string[];
  total: number;
}

type Reads = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;

type RawRow = Omit<RegistrationRow, 'submittedAt' | 'fictitious'> & {
  submittedAt: string;
  fictitious: boolean | number;
};

/** In the order of the ids. Only the columns that a list shows: whole entities of a thousand rows take seconds to make. */
async function rowsOf(em: EntityManager, ids: readonly string[]): Promise<RegistrationRow[]> {
  if (ids.length === 0) return [];
  const query = em
    .createQueryBuilder()
    .from('registration', 'r')
    .innerJoin('person', 'p', 'p.id = r.person_id')
    .innerJoin('account', 'a', 'a.id = r.account_id')
    .leftJoin('delegation', 'd', 'd.id = r.delegation_id')
    .where('r.id IN (:...ids)', { ids });
  for (const [alias, column] of Object.entries(columns)) query.addSelect(column, alias);
  const raw = await query.getRawMany<RawRow>();
  const byId = new Map(raw.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [{ ...row, submittedAt: new Date(row.submittedAt), fictitious: Boolean(row.fictitious) }];
  });
}

const columns: Record<keyof RegistrationRow, string> = {
  id: 'r.id',
  reference: 'r.reference',
  displayName: 'p.display_name',
  givenName: 'p.given_name',
  familyName: 'p.family_name',
  originalScriptName: 'p.original_script_name',
  email: 'a.email',
  category: 'r.category',
  kind: 'r.kind',
  organizationName: 'r.organization_name',
  country: 'r.country',
  delegation: 'd.name',
  delegationRole: 'r.delegation_role',
  functionTitle: 'r.function_title',
  mode: 'r.mode',
  state: 'r.state',
  waitingNumber: 'r.waiting_number',
  submittedAt: 'r.submitted_at',
  fictitious: 'r.fictitious',
};
