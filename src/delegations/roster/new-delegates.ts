import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { categoryOfOrganization } from '../../../config/delegations.js';
import { edition } from '../../../config/edition.js';
import { notAgreed } from '../../../config/privacy-notice.js';
import type { Account } from '../../auth/account.entity.js';
import { Clock } from '../../kernel/clock.js';
import { nextValue } from '../../kernel/database/counter.entity.js';
import { newId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { Member } from '../../people/member.entity.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import type { CorrectionForm } from '../../registration/form/registration-values.js';
import { keysOf, namesOf } from '../../registration/registration-content.js';
import { RegistrationContentService } from '../../registration/registration-content.service.js';
import { Registration } from '../../registration/registration.entity.js';
import { referenceOf } from '../../registration/registration.rules.js';
import { unasked } from '../../registration/unasked.js';
import type { DelegateForm } from './delegate.form.js';

/** The rows of a delegate whom her focal point registers. What the delegate has not said herself stays unasked. */
@Injectable()
export class NewDelegates {
  constructor(
    private readonly clock: Clock,
    private readonly content: RegistrationContentService,
  ) {}

  async insert(
    em: EntityManager,
    delegation: Delegation,
    form: DelegateForm,
    { account, locale }: { account: Account; locale: Locale },
  ): Promise<Registration> {
    const values = await this.valuesOf(em, delegation, form);
    const { columns } = await this.content.contentOf(em, values);
    const reference = referenceOf(edition.acronym, await nextValue(em, 'registration'));
    const person = em.create(Person, { id: newId(), ...namesOf(values) });
    const registration = em.create(Registration, {
      ...unasked,
      ...columns,
      ...{ id: newId(), reference, accountId: account.id, personId: person.id, state: 'submitted' },
      ...keysOf(values, account, reference),
      ...this.submission(locale),
      delegationId: delegation.id,
      delegationRole: form.role,
      precedence: form.precedence ?? null,
      fictitious: false,
    });
    await em.insert(Person, person);
    await em.insert(Registration, registration);
    return registration;
  }

  /** What the delegation itself answers for each of its members. */
  async valuesOf(em: EntityManager, delegation: Delegation, form: DelegateForm): Promise<CorrectionForm> {
    const { familyName, givenName, originalScriptName, functionTitle, mode, gender } = form;
    const own = { familyName, givenName, originalScriptName, functionTitle, mode, gender };
    if (delegation.memberId) {
      const { status } = await em.findOneByOrFail(Member, { id: delegation.memberId });
      return { ...own, category: status, member: delegation.memberId };
    }
    const { name, type, country } = await em.findOneByOrFail(Organization, {
      id: delegation.organizationId ?? '',
    });
    if (!country) throw new Error(`The delegation of ${name} was opened without a country`);
    const { category, kind } = categoryOfOrganization(type);
    return {
      ...own,
      category,
      kind: kind ?? undefined,
      organizationName: name,
      country,
    };
  }

  /** Nobody can consent for her: she is asked by mail, and in her own area. */
  private submission(locale: Locale) {
    const now = this.clock.now();
    return {
      locale,
      consentVersion: notAgreed,
      consentedAt: now,
      submittedAt: now,
      updatedAt: now,
    };
  }
}
