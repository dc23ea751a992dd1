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
import { DelegateForm, type UnsaidField } from './delegate.form.js';
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
    written: DelegateForm,
    unsaid: readonly UnsaidField[] = [],
  ): Promise<void> {
    assertCanBeCorrected(registration.state);
    const account = await em.findOneByOrFail(Account, { id: registration.accountId });
    if (emailKey(written.email) !== account.emailKey)
      throw new Invalid({ email: { code: 'delegations.address-stays' } });
    const person = await em.findOneByOrFail(Person, { id: registration.personId });
    const form = withPresent(written, unsaid, registration, person);
    const said = await this.delegates.valuesOf(em, delegation, form);
    const gender = form.gender ?? registration.gender ?? undefined;
    const values = { ...valuesOf(registration, person), ...said, gender };
    await this.registrations.correct(em, registration.accountId, values);
    await this.heads.follow(em, delegation.id, registration.id, form.role);
    const place = { delegationRole: form.role, precedence: form.precedence ?? null };
    await em.update(Registration, { id: registration.id }, place);
  }
}

function withPresent(
  written: DelegateForm,
  unsaid: readonly UnsaidField[],
  { delegationRole, precedence, mode, gender }: Registration,
  { givenName, originalScriptName }: Person,
): DelegateForm {
  const present: Pick<DelegateForm, UnsaidField> = {
    role: delegationRole ?? 'delegate',
    ...(precedence === null ? {} : { precedence }),
    ...(givenName === null ? {} : { givenName }),
    ...(originalScriptName === null ? {} : { originalScriptName }),
    mode,
    ...(gender === null ? {} : { gender }),
  };
  const kept = Object.fromEntries(unsaid.map((field) => [field, present[field]]));
  return Object.assign(new DelegateForm(), written, kept);
}
