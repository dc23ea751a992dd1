import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistrationFieldId } from '../../config/registration-fields.js';
import { Account } from '../auth/account.entity.js';
import { Clock } from '../kernel/clock.js';
import { Conflict, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { Person } from '../people/person.entity.js';
import type { CorrectionForm } from './form/registration-values.js';
import { RegistrationChange, type RegistrationChangeState } from './registration-change.entity.js';
import { valuesOf } from './registration-content.js';
import { RegistrationContentService } from './registration-content.service.js';
import { RegistrationMails } from './registration-mails.js';
import { RegistrationStatesService } from './registration-states.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationCorrected, RegistrationDeclined, RegistrationWithdrawn } from './registration.events.js';

interface ChangeDecision {
  decidedBy: string;
  reason: string | null;
}

interface Wish {
  registration: Registration;
  /** Complete, as she wishes it to be. */
  values: CorrectionForm;
  /** The material fields among those that she changed. */
  changed: readonly RegistrationFieldId[];
}

/** Changes of what an approval was decided upon: kept apart, while the old values stay in force, until an organizer decides. */
@Injectable()
export class MaterialChangesService implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly content: RegistrationContentService,
    private readonly mails: RegistrationMails,
    private readonly states: RegistrationStatesService,
  ) {}

  /** Whoever is not approved any more has nothing to wait for. */
  onModuleInit(): void {
    for (const news of [RegistrationDeclined, RegistrationWithdrawn]) {
      this.events.on(news, (em, { registrationId }) => this.end(em, registrationId, { state: 'dropped' }));
    }
  }

  /** Keeps the wish; an earlier one of hers that nobody has answered is replaced by it. */
  async hold(em: EntityManager, { registration, values, changed }: Wish): Promise<void> {
    await this.end(em, registration.id, { state: 'replaced' });
    await em.insert(RegistrationChange, {
      ...{ id: newId(), registrationId: registration.id, state: 'pending', proposedAt: this.clock.now() },
      wished: Object.fromEntries(changed.map((id) => [id, values[id] ?? null])),
      ...{ decidedBy: null, reason: null, decidedAt: null },
    });
  }

  pendingOf(em: EntityManager, registrationId: string): Promise<RegistrationChange | null> {
    return em.findOneBy(RegistrationChange, { registrationId, state: 'pending' });
  }

  /** Puts the wish in force; where it needs a place elsewhere and there is none, nothing changes. */
  async accept(em: EntityManager, changeId: string, decision: ChangeDecision): Promise<Registration> {
    const { registration, wished } = await this.decide(em, changeId, { state: 'accepted', ...decision });
    const account = await em.findOneByOrFail(Account, { id: registration.accountId });
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const values = withWish(valuesOf(registration, person), wished);
    const { columns } = await this.content.contentOf(em, values);
    await this.states.movePlace(em, registration, columns);
    await this.content.apply(em, registration, account, values);
    await this.events.emit(em, new RegistrationCorrected(registration.id, account.id));
    await this.mails.tell(em, registration, 'change-accepted', { reason: decision.reason, account, wished });
    return registration;
  }

  async refuse(em: EntityManager, changeId: string, decision: ChangeDecision): Promise<Registration> {
    const { registration, wished } = await this.decide(em, changeId, { state: 'refused', ...decision });
    await this.mails.tell(em, registration, 'change-refused', { reason: decision.reason, wished });
    return registration;
  }

  private async decide(
    em: EntityManager,
    id: string,
    outcome: ChangeDecision & { state: RegistrationChangeState },
  ): Promise<{ registration: Registration; wished: RegistrationChange['wished'] }> {
    const change = await em.findOneBy(RegistrationChange, { id });
    if (!change) throw new NotFound();
    const decidedAt = this.clock.now();
    const { affected } = await em.update(
      RegistrationChange,
      { id, state: 'pending' },
      { ...outcome, decidedAt },
    );
    if (affected !== 1) throw new Conflict('decisions.change-settled');
    const registration = await em.findOneByOrFail(Registration, { id: change.registrationId });
    return { registration, wished: change.wished };
  }

  private async end(
    em: EntityManager,
    registrationId: string,
    { state }: { state: RegistrationChangeState },
  ): Promise<void> {
    const ended = { state, decidedAt: this.clock.now() };
    await em.update(RegistrationChange, { registrationId, state: 'pending' }, ended);
  }
}

const withWish = (values: CorrectionForm, wished: RegistrationChange['wished']): CorrectionForm => ({
  ...values,
  ...Object.fromEntries(Object.entries(wished).map(([id, value]) => [id, value ?? undefined])),
});
