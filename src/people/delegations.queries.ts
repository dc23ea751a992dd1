import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { designatedBy, type ParticipantCategoryCode } from '../../config/participant-categories.js';
import { fold } from '../kernel/folded-text.js';
import { Delegation } from './delegation.entity.js';
import { FocalPoint } from './focal-point.entity.js';
import { Organization } from './organization.entity.js';

/** Whom a registration names as having designated it. */
export interface Designation {
  category: ParticipantCategoryCode;
  memberId: string | null;
  organizationName: string | null;
}

export interface NamedDelegation {
  delegationId: string;
  /** Somebody can answer for it; otherwise the secretariat decides alone. */
  hasFocalPoint: boolean;
}

/** Which delegation somebody belongs to, and who answers for it. */
@Injectable()
export class DelegationsQueries {
  /** An organization counts by its name or acronym, however written; undefined where it has no delegation. */
  async named(em: EntityManager, designation: Designation): Promise<NamedDelegation | undefined> {
    const delegation =
      designatedBy(designation.category) === 'organization'
        ? await this.ofOrganization(em, designation.organizationName)
        : await em.findOneBy(Delegation, { memberId: designation.memberId ?? '' });
    if (!delegation) return undefined;
    const hasFocalPoint = await em.existsBy(FocalPoint, { delegationId: delegation.id, state: 'active' });
    return { delegationId: delegation.id, hasFocalPoint };
  }

  /** Those that the account answers for now. */
  async inCareOf(em: EntityManager, accountId: string): Promise<Delegation[]> {
    const posts = await em.findBy(FocalPoint, { accountId, state: 'active' });
    if (posts.length === 0) return [];
    return em.find(Delegation, {
      where: { id: In(posts.map((post) => post.delegationId)) },
      order: { name: 'ASC' },
    });
  }

  focalPointsOf(em: EntityManager, delegationId: string): Promise<FocalPoint[]> {
    return em.find(FocalPoint, { where: { delegationId, state: 'active' }, order: { namedAt: 'ASC' } });
  }

  /** Organizations that could have a delegation and have none. */
  organizationsWithout(em: EntityManager): Promise<Organization[]> {
    return em
      .createQueryBuilder(Organization, 'organization')
      .where(
        'organization.id NOT IN (SELECT organization_id FROM delegation WHERE organization_id IS NOT NULL)',
      )
      .orderBy('organization.name', 'ASC')
      .getMany();
  }

  private async ofOrganization(em: EntityManager, name: string | null): Promise<Delegation | null> {
    const wanted = fold(name ?? '');
    if (wanted === '') return null;
    const organizations = await em
      .createQueryBuilder(Organization, 'organization')
      .where('organization.id IN (SELECT organization_id FROM delegation WHERE organization_id IS NOT NULL)')
      .getMany();
    const found = organizations.find(
      (each) => fold(each.name) === wanted || fold(each.acronym ?? '') === wanted,
    );
    return found ? em.findOneBy(Delegation, { organizationId: found.id }) : null;
  }
}
