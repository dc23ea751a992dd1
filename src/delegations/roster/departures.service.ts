import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { delegationRules } from '../../../config/delegations.js';
import type { SignedIn } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import type { Registration } from '../../registration/registration.entity.js';
import { assertCanBecome } from '../../registration/registration.states.js';
import { RegistrationStatesService } from '../../registration/registration-states.service.js';
import { delegationsTexts } from '../delegations.texts.js';
import { DelegateForm } from './delegate.form.js';
import { Heads } from './heads.service.js';
import { RosterService } from './roster.service.js';

/** Somebody does not come after all: she is withdrawn, or somebody else comes in her place. */
@Injectable()
export class Departures {
  constructor(
    private readonly heads: Heads,
    private readonly roster: RosterService,
    private readonly states: RegistrationStatesService,
  ) {}

  async withdraw(
    em: EntityManager,
    { accountId }: SignedIn,
    { delegation, id, reason }: { delegation: Delegation; id: string; reason: string },
  ): Promise<Registration> {
    const registration = await this.roster.find(em, delegation, id);
    await this.states.withdrawFor(em, id, { decidedBy: accountId, reason });
    return registration;
  }

  /**
   * The substitute takes over role and order; who was approved hands over her place as well, past everybody who waits, where the
   * edition says so. Both are mailed, and the calendar cancels the invitations of the one and sends them to the other.
   */
  async substitute(
    em: EntityManager,
    { accountId }: SignedIn,
    {
      delegation,
      id,
      form,
      locale,
    }: { delegation: Delegation; id: string; form: DelegateForm; locale: Locale },
  ): Promise<Registration> {
    const leaving = await this.roster.find(em, delegation, id);
    assertCanBecome(leaving.state, 'withdrawn');
    const reason = delegationsTexts.in(leaving.locale)('substituted-reason');
    await this.heads.release(em, id);
    const takesPlace = leaving.state === 'approved' && delegationRules.substituteKeepsApproval;
    const coming = await this.roster.register(em, delegation, {
      form: inPlaceOf(leaving, form),
      ...{ locale, focalPoint: accountId, takesPlace },
    });
    const decision = { decidedBy: accountId, reason };
    if (takesPlace && coming.state !== 'approved')
      await this.states.substitute(em, { leaving: id, coming: coming.id, ...decision });
    else await this.states.withdrawFor(em, id, decision);
    return coming;
  }
}

const inPlaceOf = ({ delegationRole, precedence }: Registration, form: DelegateForm): DelegateForm =>
  Object.assign(new DelegateForm(), form, {
    role: delegationRole ?? 'delegate',
    precedence: precedence ?? undefined,
  });
