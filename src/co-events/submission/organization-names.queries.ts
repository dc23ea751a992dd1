import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fold } from '../../kernel/folded-text.js';
import { Organization } from '../../people/organization.entity.js';
import type { FindOrganization } from './form-content.js';

/** The forum's organizations, as hosts name them. */
@Injectable()
export class OrganizationNames {
  /** To choose from, in the order of the alphabet. */
  async all(em: EntityManager): Promise<string[]> {
    const organizations = await em.find(Organization, { order: { name: 'ASC' } });
    return organizations.map(({ name }) => name);
  }

  /** By name or acronym, whatever the case and accents. */
  async finder(em: EntityManager): Promise<FindOrganization> {
    const organizations = await em.find(Organization);
    const byName = new Map(
      organizations.flatMap(({ id, name, acronym }) =>
        [name, acronym].flatMap((each) => (each ? [[fold(each), { id, name }] as const] : [])),
      ),
    );
    return (name) => byName.get(fold(name)) ?? null;
  }
}
