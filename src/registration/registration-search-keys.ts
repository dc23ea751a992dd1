import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import { AccountMoved } from '../auth/account.events.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { fold } from '../kernel/folded-text.js';
import { Registration } from './registration.entity.js';

/** Lets organizers find a registration by the address that its account has now. */
@Injectable()
export class RegistrationSearchKeys implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(AccountMoved, async (em, { accountId, from }) => {
      const registration = await em.findOneBy(Registration, { accountId });
      if (!registration) return;
      const { email } = await em.findOneByOrFail(Account, { id: accountId });
      const searchText = registration.searchText.replace(fold(from), () => fold(email));
      await em.update(Registration, { id: registration.id }, { searchText });
    });
  }
}
