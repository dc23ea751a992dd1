import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Delegation } from '../people/delegation.entity.js';
import { Person } from '../people/person.entity.js';
import { Registration } from '../registration/registration.entity.js';
import {
  RegistrationApproved,
  RegistrationCorrected,
  RegistrationDeclined,
  RegistrationSubmitted,
  RegistrationWithdrawn,
} from '../registration/registration.events.js';
import { FocalPointMails } from './focal-points/focal-point-mails.js';
import { Heads } from './roster/heads.service.js';

/** What a delegation hears of registrations. */
@Injectable()
export class DelegationsSubscriptions implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly heads: Heads,
    private readonly mails: FocalPointMails,
  ) {}

  onModuleInit(): void {
    this.events.on(RegistrationApproved, (em, { registration }) => this.heads.reclaim(em, registration));
    this.events.on(RegistrationCorrected, (em, { registrationId }) =>
      this.heads.leaveOthers(em, registrationId),
    );
    for (const News of [RegistrationWithdrawn, RegistrationDeclined])
      this.events.on(News, (em, { registrationId }) => this.heads.release(em, registrationId));
    this.events.on(RegistrationSubmitted, async (em, { registration }) => {
      if (registration.delegationId) await this.tellLater(em, registration.id);
    });
    this.events.on(RegistrationCorrected, (em, { registrationId }) => this.tellLater(em, registrationId));
  }

  /** Where she is sent is decided after the news of her. */
  private tellLater(em: EntityManager, id: string): Promise<void> {
    const tell = (later: EntityManager) => this.tellWhoseAnswerIsAwaited(later, id);
    this.events.beforeCommit(em, `delegation-asked:${id}`, tell);
    return Promise.resolve();
  }

  private async tellWhoseAnswerIsAwaited(em: EntityManager, id: string): Promise<void> {
    const registration = await em.findOneByOrFail(Registration, { id });
    const { state, delegationId, functionTitle, personId } = registration;
    if (state !== 'awaiting_focal_point' || !delegationId) return;
    const delegation = await em.findOneByOrFail(Delegation, { id: delegationId });
    const person = await em.findOneByOrFail(Person, { id: personId });
    await this.mails.tellAll(em, delegation, 'asked', {
      about: `registration:${id}`,
      blocks: (t) => [
        {
          kind: 'facts',
          facts: [
            { label: t('delegate'), value: person.displayName },
            { label: t('function'), value: functionTitle },
          ],
        },
      ],
    });
  }
}
