import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { CorrectionForm } from './form/registration-values.js';
import { RegistrationContentService } from './registration-content.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationCorrected } from './registration.events.js';
import { assertCanBeCorrected } from './registration.states.js';
import { RegistrationStatesService } from './registration-states.service.js';

/** What a person corrects in her own registration. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly events: DomainEvents,
    private readonly content: RegistrationContentService,
    private readonly states: RegistrationStatesService,
  ) {}

  /** Applies at once, also after approval; the organizer sees that it changed since. */
  async correct(em: EntityManager, accountId: string, values: CorrectionForm): Promise<void> {
    const registration = await em.findOneBy(Registration, { accountId });
    if (!registration) throw new NotFound();
    assertCanBeCorrected(registration.state);
    const account = await em.findOneByOrFail(Account, { id: accountId });
    const { columns } = await this.content.contentOf(em, values);
    await this.states.movePlace(em, registration, columns);
    await this.content.apply(em, registration, account, values);
    await this.events.emit(em, new RegistrationCorrected(registration.id, accountId));
  }
}
