import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../auth/accounts.service.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { RegisterForm } from './form/registration-values.js';
import { inForce } from './duplicates/merged-registrations.js';
import { RegistrationContentService } from './registration-content.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationSubmitted } from './registration.events.js';
import { RegistrationMails } from './registration-mails.js';
import { displayNameOf } from './registration.rules.js';
import { RegistrationStatesService } from './registration-states.service.js';

/** The registration of that address, and whether this form made it. */
export interface Submitted {
  id: string;
  isNew: boolean;
}

/** Registering. Decisions and withdrawal are moves of state: `RegistrationStatesService`. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly events: DomainEvents,
    private readonly accounts: AccountsService,
    private readonly content: RegistrationContentService,
    private readonly mails: RegistrationMails,
    private readonly states: RegistrationStatesService,
  ) {}

  /**
   * Registers, and mails the person. An address that is registered already changes nothing and is told by mail only, so that
   * the page reveals nobody; whoever withdrew before is registered anew under the same reference.
   */
  async submit(em: EntityManager, form: RegisterForm, locale: Locale): Promise<Submitted> {
    // What is wrong with the form is told before the address is looked up: to its owner and to a stranger alike.
    const content = await this.content.contentOf(em, form);
    const name = displayNameOf(form);
    const wanted = { email: form.email, name, locale, role: 'participant' } as const;
    const { account, isNew } = await this.accounts.findOrMake(em, wanted);
    const own = isNew ? null : await em.findOneBy(Registration, { accountId: account.id });
    const known = own && (await inForce(em, own));
    if (known && (known !== own || known.state !== 'withdrawn')) {
      await this.mails.alreadyRegistered(em, known, account);
      return { id: known.id, isNew: false };
    }
    if (known) {
      await this.content.renew(em, known, account, form, locale);
      await this.states.resubmit(em, known);
    }
    const registration = known ?? (await this.content.create(em, account, form, { locale, ...content }));
    await this.events.emit(em, new RegistrationSubmitted(registration));
    const awaitsFocalPoint = content.hasFocalPoint;
    await this.states.settle(em, registration, account, { awaitsFocalPoint });
    return { id: registration.id, isNew: true };
  }
}
