import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { type OwnRegistration, OwnRegistrationQueries } from './own-registration.queries.js';
import { RegistrationDecision } from './registration-decision.entity.js';
import { Registration } from './registration.entity.js';

/** Everything an organizer sees of one registration. */
export interface RegistrationRecord extends OwnRegistration {
  /** Oldest first; `by` is undefined where the person herself or the application moved it. */
  decisions: { decision: RegistrationDecision; by: string | undefined }[];
  mails: OutboxMessage[];
}

@Injectable()
export class RegistrationRecordQueries {
  constructor(private readonly own: OwnRegistrationQueries) {}

  async find(em: EntityManager, id: string): Promise<RegistrationRecord | undefined> {
    const registration = await em.findOneBy(Registration, { id });
    const own = registration && (await this.own.of(em, registration.accountId));
    if (!own) return undefined;
    const decisions = await em.find(RegistrationDecision, {
      where: { registrationId: id },
      order: { decidedAt: 'ASC' },
    });
    const deciders = await em.findBy(Account, {
      id: In(decisions.flatMap(({ decidedBy }) => decidedBy ?? [])),
    });
    const nameOf = (decision: RegistrationDecision) =>
      decision.decidedBy === own.account.id
        ? undefined
        : deciders.find(({ id: by }) => by === decision.decidedBy)?.name;
    const about = [`registration:${id}`, `registration-link:${id}`];
    const mails = await em.find(OutboxMessage, { where: { about: In(about) }, order: { createdAt: 'DESC' } });
    return { ...own, decisions: decisions.map((decision) => ({ decision, by: nameOf(decision) })), mails };
  }
}
