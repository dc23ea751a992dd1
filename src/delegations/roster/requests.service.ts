import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { type DelegationRole, Registration } from '../../registration/registration.entity.js';
import { RegistrationStatesService } from '../../registration/registration-states.service.js';
import { Heads } from './heads.service.js';
import { RosterService } from './roster.service.js';

/** A focal point's word on those who named her delegation by themselves. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly heads: Heads,
    private readonly roster: RosterService,
    private readonly states: RegistrationStatesService,
  ) {}

  async accept(
    em: EntityManager,
    { accountId }: SignedIn,
    { delegation, id, role }: { delegation: Delegation; id: string; role: DelegationRole },
  ): Promise<void> {
    await this.roster.find(em, delegation, id);
    await this.heads.follow(em, delegation.id, id, role);
    await em.update(Registration, { id }, { delegationRole: role });
    const decision = { decidedBy: accountId, reason: null, seen: 'awaiting_focal_point' as const };
    await this.states.acceptByFocalPoint(em, id, decision);
  }

  async giveBack(
    em: EntityManager,
    { accountId }: SignedIn,
    { delegation, id, reason }: { delegation: Delegation; id: string; reason: string },
  ): Promise<void> {
    await this.roster.find(em, delegation, id);
    const decision = { decidedBy: accountId, reason, seen: 'awaiting_focal_point' as const };
    await this.states.returnByFocalPoint(em, id, decision);
  }
}
