import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Delegation } from '../people/delegation.entity.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { Member } from '../people/member.entity.js';
import { type DelegationRole, delegationRoles } from '../registration/registration.entity.js';
import { isLive } from '../registration/registration.states.js';
import { type LetterState, letterStateOf } from './letters/letter.rules.js';
import { RosterQueries } from './roster/roster.queries.js';

export const designators = ['member', 'associate_member', 'organization'] as const;
export type Designator = (typeof designators)[number];

export interface OverviewRow {
  delegation: Delegation;
  designator: Designator;
  focalPoints: { name: string; email: string }[];
  letter: LetterState;
  /** On their way to the forum or admitted, by role; without those who still wait for the focal point. */
  sizes: Record<DelegationRole, number>;
  total: number;
  /** Who waits for the focal point. */
  requests: number;
}

/** All delegations at a glance, in five queries however many there are. */
@Injectable()
export class OverviewQueries {
  constructor(private readonly roster: RosterQueries) {}

  async all(em: EntityManager): Promise<OverviewRow[]> {
    const delegations = await em.find(Delegation, { order: { name: 'ASC' } });
    const memberOf = new Map((await em.find(Member)).map((member) => [member.id, member]));
    const contacts = await this.contacts(em);
    const sizes = await this.roster.sizes(em);
    return delegations.map((delegation) => {
      const member = memberOf.get(delegation.memberId ?? '');
      const own = sizes.filter(({ delegationId, state }) => delegationId === delegation.id && isLive(state));
      const inside = own.filter(({ state }) => state !== 'awaiting_focal_point');
      return {
        delegation,
        designator: member?.status ?? 'organization',
        focalPoints: contacts.get(delegation.id) ?? [],
        letter: letterStateOf(delegation),
        sizes: byRole(inside),
        total: sum(inside),
        requests: sum(own) - sum(inside),
      };
    });
  }

  private async contacts(em: EntityManager): Promise<Map<string, OverviewRow['focalPoints']>> {
    const focalPoints = await em.find(FocalPoint, { where: { state: 'active' }, order: { namedAt: 'ASC' } });
    const accounts = await em.findBy(Account, { id: In(focalPoints.map(({ accountId }) => accountId)) });
    const emailOf = new Map(accounts.map(({ id, email }) => [id, email]));
    const contacts = new Map<string, OverviewRow['focalPoints']>();
    for (const { delegationId, accountId, name } of focalPoints) {
      const contact = { name, email: emailOf.get(accountId) ?? '' };
      contacts.set(delegationId, [...(contacts.get(delegationId) ?? []), contact]);
    }
    return contacts;
  }
}

type Size = Awaited<ReturnType<RosterQueries['sizes']>>[number];

const sum = (sizes: readonly Size[]): number => sizes.reduce((total, { count }) => total + count, 0);

/** Whoever has no role yet counts as delegate. */
function byRole(sizes: readonly Size[]): Record<DelegationRole, number> {
  const counts: Record<DelegationRole, number> = {
    head: 0,
    delegate: 0,
    alternate: 0,
    adviser: 0,
    observer: 0,
  };
  for (const role of delegationRoles)
    counts[role] = sum(sizes.filter((size) => (size.role ?? 'delegate') === role));
  return counts;
}
