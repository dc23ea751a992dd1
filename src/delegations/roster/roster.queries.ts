import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { Person } from '../../people/person.entity.js';
import {
  type DelegationRole,
  delegationRoles,
  Registration,
} from '../../registration/registration.entity.js';
import { RegistrationChange } from '../../registration/registration-change.entity.js';
import type { RegistrationState } from '../../registration/registration.states.js';

export interface RosterRow {
  registration: Registration;
  person: Person;
  email: string;
  /** That waits for the secretariat, while what stands in the registration is in force. */
  change: RegistrationChange | undefined;
}

const inDelegation: readonly RegistrationState[] = ['submitted', 'under_review', 'approved', 'waiting'];
const left: readonly RegistrationState[] = ['withdrawn', 'declined'];

/** The head first, then delegates, alternates, advisers, observers, each by their precedence. */
const byRole = `CASE r.delegation_role ${delegationRoles
  .map((role, index) => `WHEN '${role}' THEN ${String(index)}`)
  .join(' ')} ELSE ${String(delegationRoles.length)} END`;

/** Who is in a delegation, who asks to be, and who has left it. */
@Injectable()
export class RosterQueries {
  async page(em: EntityManager, delegationId: string, wanted: number, perPage: number) {
    const total = await this.inOrder(em, delegationId, inDelegation).getCount();
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(Math.max(1, wanted), pages);
    const found = await this.inOrder(em, delegationId, inDelegation)
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getMany();
    return { total, pages, page, rows: await this.withPeople(em, found) };
  }

  /** Individuals who named the delegation and wait for its focal point. */
  async requests(em: EntityManager, delegationId: string): Promise<RosterRow[]> {
    const found = await this.inOrder(em, delegationId, ['awaiting_focal_point']).limit(100).getMany();
    return this.withPeople(em, found);
  }

  async gone(em: EntityManager, delegationId: string): Promise<RosterRow[]> {
    return this.withPeople(em, await this.inOrder(em, delegationId, left).limit(100).getMany());
  }

  hasMembers(em: EntityManager, delegationId: string): Promise<boolean> {
    return em.existsBy(Registration, { delegationId, state: In(inDelegation) });
  }

  async one(em: EntityManager, registration: Registration): Promise<RosterRow> {
    const [row] = await this.withPeople(em, [registration]);
    if (!row) throw new Error(`Registration ${registration.id} has lost its person or account`);
    return row;
  }

  /** How many of each delegation are on their way to the forum or admitted, by role and state. */
  async sizes(
    em: EntityManager,
  ): Promise<
    { delegationId: string; role: DelegationRole | null; state: RegistrationState; count: number }[]
  > {
    const rows = await em
      .createQueryBuilder(Registration, 'r')
      .select('r.delegationId', 'delegationId')
      .addSelect('r.delegationRole', 'role')
      .addSelect('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where('r.delegationId IS NOT NULL')
      .groupBy('r.delegationId')
      .addGroupBy('r.delegationRole')
      .addGroupBy('r.state')
      .getRawMany<{
        delegationId: string;
        role: DelegationRole | null;
        state: RegistrationState;
        count: string | number;
      }>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private inOrder(
    em: EntityManager,
    delegationId: string,
    states: readonly RegistrationState[],
  ): SelectQueryBuilder<Registration> {
    return em
      .createQueryBuilder(Registration, 'r')
      .where('r.delegationId = :delegationId', { delegationId })
      .andWhere('r.state IN (:...states)', { states })
      .orderBy(byRole, 'ASC')
      .addOrderBy('COALESCE(r.precedence, 9999)', 'ASC')
      .addOrderBy('r.sortName', 'ASC')
      .addOrderBy('r.reference', 'ASC');
  }

  private async withPeople(em: EntityManager, found: readonly Registration[]): Promise<RosterRow[]> {
    const people = await em.findBy(Person, { id: In(found.map(({ personId }) => personId)) });
    const accounts = await em.findBy(Account, { id: In(found.map(({ accountId }) => accountId)) });
    const changes = await em.findBy(RegistrationChange, {
      registrationId: In(found.map(({ id }) => id)),
      state: 'pending',
    });
    const changeOf = new Map(changes.map((change) => [change.registrationId, change]));
    const personOf = new Map(people.map((person) => [person.id, person]));
    const emailOf = new Map(accounts.map((account) => [account.id, account.email]));
    return found.flatMap((registration) => {
      const person = personOf.get(registration.personId);
      const email = emailOf.get(registration.accountId);
      return person && email !== undefined
        ? [{ registration, person, email, change: changeOf.get(registration.id) }]
        : [];
    });
  }
}
