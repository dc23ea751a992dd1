import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { Delegation } from '../../people/delegation.entity.js';
import type { Registration } from '../../registration/registration.entity.js';
import { RegistrationSubmitted } from '../../registration/registration.events.js';
import { RegistrationStatesService } from '../../registration/registration-states.service.js';

interface SentIn {
  account: Account;
  delegation: Delegation;
  focalPoint: string;
  takesPlace?: boolean;
}

/** What becomes of a registration that the focal point has sent in. */
@Injectable()
export class Settling {
  constructor(
    private readonly events: DomainEvents,
    private readonly states: RegistrationStatesService,
  ) {}

  /** `focalPoint`: the account that has sent it in. `takesPlace`: the approval of somebody else passes to her. */
  async submitted(
    em: EntityManager,
    registration: Registration,
    { account, delegation, focalPoint, takesPlace = false }: SentIn,
  ): Promise<void> {
    const { name } = await em.findOneByOrFail(Account, { id: focalPoint });
    const by = { name, delegation: delegationNameIn(delegation, registration.locale), takesPlace };
    await this.events.emit(em, new RegistrationSubmitted(registration));
    await this.states.settle(em, registration, account, { awaitsFocalPoint: false, by });
  }

  async again(em: EntityManager, registration: Registration): Promise<void> {
    await this.states.resubmit(em, registration);
  }
}
