import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Person } from '../people/person.entity.js';
import { type OwnStanding, OwnStandingQueries } from './own-standing.queries.js';
import { Registration } from './registration.entity.js';

/** A registration with the person and the account that it belongs to. */
export interface OwnRegistration {
  registration: Registration;
  person: Person;
  account: Account;
}

/** The registration with what she waits for. */
export interface OwnArea extends OwnRegistration {
  standing: OwnStanding;
}

@Injectable()
export class OwnRegistrationQueries {
  constructor(private readonly standings: OwnStandingQueries) {}

  /** As her own area shows it. */
  async areaOf(em: EntityManager, accountId: string): Promise<OwnArea | undefined> {
    const own = await this.of(em, accountId);
    return own && { ...own, standing: await this.standings.of(em, own.registration) };
  }

  /** Undefined for an account without registration, such as an organizer's. */
  async of(em: EntityManager, accountId: string): Promise<OwnRegistration | undefined> {
    const registration = await em.findOneBy(Registration, { accountId });
    if (!registration) return undefined;
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const account = await em.findOneByOrFail(Account, { id: accountId });
    return { registration, person, account };
  }
}
