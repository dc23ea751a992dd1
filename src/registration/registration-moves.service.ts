import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { nextValue } from '../kernel/database/counter.entity.js';
import { sendUpdate } from '../kernel/database/send-statement.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { RegistrationDecision } from './registration-decision.entity.js';
import { Registration } from './registration.entity.js';
import { assertCanBecome, type RegistrationState } from './registration.states.js';

/** Who decides and why; the reason is sent to the person. */
export interface Decision {
  /** Null where the application itself decides. */
  decidedBy: string | null;
  reason: string | null;
  /** The state in which the decider saw the registration; a decision about another one is refused. */
  seen?: RegistrationState | undefined;
}

/** The one place where the state of a registration changes: with each move its record. */
@Injectable()
export class RegistrationMoves {
  constructor(private readonly clock: Clock) {}

  /** The registration, if it can become `to`. Of two who decide at once the second is told what the first decided. */
  async find(
    em: EntityManager,
    id: string,
    to: RegistrationState,
    seen?: RegistrationState,
  ): Promise<Registration> {
    const registration = await em.findOneBy(Registration, { id });
    if (!registration) throw new NotFound();
    const { state } = registration;
    assertCanBecome(state, to);
    if (seen && seen !== state) throw new Conflict('registration.changed-meanwhile', { state });
    return registration;
  }

  async move(
    em: EntityManager,
    registration: Registration,
    to: RegistrationState,
    decision: Decision,
  ): Promise<void> {
    assertCanBecome(registration.state, to);
    const waitingNumber = to === 'waiting' ? await this.nextNumber(em) : null;
    await this.write(em, registration, { state: to, waitingNumber }, decision);
  }

  /** Takes back a move that was a mistake: no state is out of reach, and she has her former number in the line. */
  async takeBack(
    em: EntityManager,
    registration: Registration,
    to: Pick<Registration, 'state' | 'waitingNumber'>,
    decision: Decision,
  ): Promise<void> {
    await this.write(em, registration, to, decision);
  }

  /** Behind everybody who waits. */
  async sendToTheEnd(em: EntityManager, registration: Registration): Promise<void> {
    registration.waitingNumber = await this.nextNumber(em);
    await em.update(Registration, { id: registration.id }, { waitingNumber: registration.waitingNumber });
  }

  private async write(
    em: EntityManager,
    registration: Registration,
    { state: to, waitingNumber }: Pick<Registration, 'state' | 'waitingNumber'>,
    { decidedBy, reason }: Decision,
  ): Promise<void> {
    const { id, state: fromState } = registration;
    await sendUpdate(em, Registration, { id }, { state: to, waitingNumber });
    const decidedAt = this.clock.now();
    await em.insert(RegistrationDecision, {
      ...{ id: newId(), registrationId: id, fromState, toState: to },
      ...{ decidedBy, reason, decidedAt },
    });
    Object.assign(registration, { state: to, waitingNumber });
  }

  private readonly nextNumber = (em: EntityManager) => nextValue(em, 'registration-waiting-list');
}
