import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { CoEventHost } from '../co-event-host.entity.js';
import type { Contact } from '../co-events.service.js';

/** Who answers for what is imported: the host as she named herself last, or as her account does. */
@Injectable()
export class HostContacts {
  async of(em: EntityManager, accountId: string): Promise<Contact> {
    const { email, name, locale } = await em.findOneByOrFail(Account, { id: accountId });
    const host = await em.findOne(CoEventHost, { where: { accountId }, order: { consentedAt: 'DESC' } });
    const said = host ?? { name, locale, phone: null };
    return { name: said.name || email, locale: said.locale, phone: said.phone, email, isProved: true };
  }
}
