import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Person } from '../people/person.entity.js';
import { Registration } from './registration.entity.js';

/** A registration with the person and the account that it belongs to. */
export interface OwnRegistration {
  registration: Registration;
  person: Person;
  account: Account;
}

@Injectable()
export class OwnRegistrationQueries {
  /** Undefined for an account without registration, such as an organizer's. */
  async of(em: EntityManager, accountId: string): Promise<OwnRegistration | undefined> {
    const registration = await em.findOneBy(Registration, { accountId });
    if (!registration) return undefined;
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const account = await em.findOneByOrFail(Account, { id: accountId });
    return { registration, person, account };
  }
}
