import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { emailKey } from '../../kernel/folded-text.js';
import { Account } from '../../auth/account.entity.js';
import { Invalid } from '../../kernel/errors.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { Person } from '../../people/person.entity.js';
import { valuesOf } from '../../registration/registration-content.js';
import { Registration } from '../../registration/registration.entity.js';
import { assertCanBeCorrected } from '../../registration/registration.states.js';
import { CorrectionsService } from '../../registration/corrections.service.js';
import type { DelegateForm } from './delegate.form.js';
import { Heads } from './heads.service.js';
import { NewDelegates } from './new-delegates.js';

/** Corrections by the focal point. What she does not ask keeps the delegate's own answers. */
@Injectable()
export class DelegateCorrections {
  constructor(
    private readonly delegates: NewDelegates,
    private readonly heads: Heads,
    private readonly registrations: CorrectionsService,
  ) {}

  /** Material answers of an approved delegate go back to the secretariat, as when she corrects them herself; her role does not. */
  async apply(
    em: EntityManager,
    delegation: Delegation,
    registration: Registration,
    form: DelegateForm,
  ): Promise<void> {
    assertCanBeCorrected(registration.state);
    const account = await em.findOneByOrFail(Account, { id: registration.accountId });
    if (emailKey(form.email) !== account.emailKey)
      throw new Invalid({ email: { code: 'delegations.address-stays' } });
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const said = await this.delegates.valuesOf(em, delegation, form);
    const gender = form.gender ?? registration.gender ?? undefined;
    const values = { ...valuesOf(registration, person), ...said, gender };
    await this.registrations.correct(em, registration.accountId, values);
    await this.heads.follow(em, delegation.id, registration.id, form.role);
    const place = { delegationRole: form.role, precedence: form.precedence ?? null };
    await em.update(Registration, { id: registration.id }, place);
  }
}
