import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Invalid, NotFound } from '../kernel/errors.js';
import { Delegation } from '../people/delegation.entity.js';
import { Organization } from '../people/organization.entity.js';
import { type DelegationRole, Registration } from '../registration/registration.entity.js';
import type { OpenDelegationForm } from './manage-delegation.forms.js';
import { Heads } from './roster/heads.service.js';

export interface PlaceInDelegation {
  registrationId: string;
  role: DelegationRole;
  precedence: number | null;
}

/** What organizers set of a delegation: that there is one, how large it may be, and in which order its members stand. */
@Injectable()
export class DelegationSettings {
  constructor(
    private readonly audit: AuditService,
    private readonly heads: Heads,
  ) {}

  /** For an organization; every member has its delegation from the start. Each delegate comes from a country, so the seat must be known. */
  async open(em: EntityManager, actor: SignedIn, form: OpenDelegationForm): Promise<string> {
    const organization = await em.findOneBy(Organization, { id: form.organization });
    if (!organization) throw new Invalid({ organization: { code: 'kernel.choice' } });
    const { id, name } = organization;
    if (await em.existsBy(Delegation, { organizationId: id }))
      throw new Invalid({ organization: { code: 'delegations.delegation-exists' } });
    const country = organization.country ?? form.country;
    if (!country) throw new Invalid({ country: { code: 'kernel.choice' } });
    await em.update(Organization, { id }, { country });
    await em.insert(Delegation, {
      id,
      kind: 'organization',
      organizationId: id,
      name,
      taken: 0,
      accreditation: 'none',
    });
    await this.audit.record(em, actor, 'delegations.done.opened', `delegation:${id}`, { delegation: name });
    return id;
  }

  /** Never below what is taken: the row itself refuses it, whoever takes a place meanwhile. */
  async setQuota(em: EntityManager, actor: SignedIn, id: string, quota: number | null): Promise<void> {
    const { affected } = await em
      .createQueryBuilder()
      .update(Delegation)
      .set({ quota })
      .where(quota === null ? 'id = :id' : 'id = :id AND taken <= :quota')
      .setParameters(quota === null ? { id } : { id, quota })
      .execute();
    const delegation = await em.findOneBy(Delegation, { id });
    if (!delegation) throw new NotFound();
    const { name, taken } = delegation;
    if (affected !== 1)
      throw new Invalid({ quota: { code: 'delegations.quota-below-taken', values: { taken } } });
    const details = { delegation: name, quota: quota === null ? '–' : String(quota) };
    await this.audit.record(em, actor, 'delegations.done.quota', `delegation:${id}`, details);
  }

  /** All at once, so that two may change places; who was head is head no longer before the new one is named. */
  async arrange(
    em: EntityManager,
    delegationId: string,
    places: readonly PlaceInDelegation[],
  ): Promise<void> {
    for (const { registrationId, role } of places)
      if (role !== 'head') await this.heads.release(em, registrationId);
    for (const { registrationId, role, precedence } of places) {
      if (!(await em.existsBy(Registration, { id: registrationId, delegationId }))) throw new NotFound();
      if (role === 'head' && !(await this.heads.claim(em, delegationId, registrationId)))
        throw new Invalid({ [`role-${registrationId}`]: { code: 'delegations.second-head' } });
      await em.update(Registration, { id: registrationId }, { delegationRole: role, precedence });
    }
  }
}
