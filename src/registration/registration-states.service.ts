import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { RegistrationDecision } from './registration-decision.entity.js';
import { RegistrationMails } from './registration-mails.js';
import { Registration } from './registration.entity.js';
import { RegistrationApproved, RegistrationDeclined, RegistrationWithdrawn } from './registration.events.js';
import { assertCanBecome, type RegistrationState } from './registration.states.js';

interface Decision {
  decidedBy: string | null;
  reason: string | null;
  /** The state in which the decider saw the registration; a decision about another one is refused. */
  seen?: RegistrationState | undefined;
}

/** Every move of a registration: one record (who, when, why), one event, one mail. */
@Injectable()
export class RegistrationStatesService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly mails: RegistrationMails,
  ) {}

  /** The confirmation itself, with its invitation, is mailed by `calendar/`, which hears of the approval. */
  async approve(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.move(em, id, 'approved', decision);
    await this.events.emit(em, new RegistrationApproved(id, registration.accountId));
  }

  async decline(em: EntityManager, id: string, decision: Decision): Promise<void> {
    const registration = await this.move(em, id, 'declined', decision);
    await this.events.emit(em, new RegistrationDeclined(id, registration.accountId));
    await this.mails.declined(
      em,
      registration,
      await this.accountOf(em, registration),
      decision.reason ?? '',
    );
  }

  async withdraw(em: EntityManager, accountId: string): Promise<void> {
    const own = await em.findOneBy(Registration, { accountId });
    if (!own) throw new NotFound();
    const registration = await this.move(em, own.id, 'withdrawn', { decidedBy: accountId, reason: null });
    await this.events.emit(em, new RegistrationWithdrawn(own.id, accountId));
    await this.mails.withdrawn(em, registration, await this.accountOf(em, registration));
  }

  /** Changes the state and records it. Of two organizers who decide at once, the second is told what the first decided. */
  async move(
    em: EntityManager,
    id: string,
    to: RegistrationState,
    { decidedBy, reason, seen }: Decision,
  ): Promise<Registration> {
    const registration = await em.findOneBy(Registration, { id });
    if (!registration) throw new NotFound();
    const fromState = registration.state;
    assertCanBecome(fromState, to);
    if (seen && seen !== fromState)
      throw new Conflict('registration.changed-meanwhile', { state: fromState });
    await em.update(Registration, { id }, { state: to });
    await em.insert(RegistrationDecision, {
      id: newId(),
      registrationId: id,
      fromState,
      toState: to,
      decidedBy,
      reason,
      decidedAt: this.clock.now(),
    });
    registration.state = to;
    return registration;
  }

  private accountOf(em: EntityManager, { accountId }: Registration): Promise<Account> {
    return em.findOneByOrFail(Account, { id: accountId });
  }
}
