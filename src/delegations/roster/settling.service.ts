import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from '../../auth/account.entity.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { Registration } from '../../registration/registration.entity.js';
import { RegistrationSubmitted } from '../../registration/registration.events.js';
import { RegistrationStatesService } from '../../registration/registration-states.service.js';

/** What becomes of a registration that the focal point has sent in. */
@Injectable()
export class Settling {
  constructor(
    private readonly events: DomainEvents,
    private readonly states: RegistrationStatesService,
  ) {}

  async submitted(em: EntityManager, registration: Registration, account: Account): Promise<void> {
    await this.events.emit(em, new RegistrationSubmitted(registration.id, account.id));
    await this.states.settle(em, registration, account, { awaitsFocalPoint: false });
  }

  async again(em: EntityManager, registration: Registration): Promise<void> {
    await this.states.resubmit(em, registration);
  }
}
