import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../../auth/accounts.service.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { Registration } from '../../registration/registration.entity.js';
import { displayNameOf } from '../../registration/registration.rules.js';
import type { DelegateForm, UnsaidField } from './delegate.form.js';
import { DelegateCorrections } from './delegate-corrections.js';
import { Heads } from './heads.service.js';
import { NewDelegates } from './new-delegates.js';
import { Settling } from './settling.service.js';

interface NewDelegate {
  form: DelegateForm;
  locale: Locale;
  focalPoint: string;
  /** The approval of somebody else passes to her in the same transaction. */
  takesPlace?: boolean;
}

/** Puts delegates into a delegation, as its focal point says: she answers for them, so that only the secretariat is left to decide. */
@Injectable()
export class RosterService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly corrections: DelegateCorrections,
    private readonly delegates: NewDelegates,
    private readonly heads: Heads,
    private readonly settling: Settling,
  ) {}

  /**
   * Registers, under the delegate's own address. An address that is registered is refused, unless it is that of somebody who
   * withdrew from this delegation; to whom else it belongs is not told. `focalPoint` is the account that does it: the delegate is told.
   */
  async register(
    em: EntityManager,
    delegation: Delegation,
    { form, locale, focalPoint, takesPlace = false }: NewDelegate,
  ): Promise<Registration> {
    const name = displayNameOf(form);
    const wanted = { email: form.email, name, locale, role: 'participant' } as const;
    const { account, isNew } = await this.accounts.findOrMake(em, wanted);
    const known = isNew ? null : await em.findOneBy(Registration, { accountId: account.id });
    if (!known) {
      const registration = await this.delegates.insert(em, delegation, form, { account, locale });
      if (form.role === 'head') await this.heads.follow(em, delegation.id, registration.id, form.role);
      await this.settling.submitted(em, registration, { account, delegation, focalPoint, takesPlace });
      return registration;
    }
    if (known.delegationId !== delegation.id || known.state !== 'withdrawn')
      throw new Invalid({ email: { code: 'delegations.address-in-use' } });
    await this.settling.again(em, known);
    await this.corrections.apply(em, delegation, known, form);
    await this.settling.submitted(em, known, { account, delegation, focalPoint, takesPlace });
    return known;
  }

  /** Corrects one of the delegation, found by her registration, but for what is `unsaid`. Her address stays: it is her key. */
  async correct(
    em: EntityManager,
    delegation: Delegation,
    id: string,
    form: DelegateForm,
    unsaid: readonly UnsaidField[] = [],
  ): Promise<void> {
    const registration = await this.find(em, delegation, id);
    await this.corrections.apply(em, delegation, registration, form, unsaid);
  }

  async find(em: EntityManager, delegation: Delegation, id: string): Promise<Registration> {
    const registration = await em.findOneBy(Registration, { id, delegationId: delegation.id });
    if (!registration) throw new NotFound();
    return registration;
  }

  /** The one whom this address belongs to, if she is in the delegation and has not left it. */
  async ofAddress(em: EntityManager, delegationId: string, email: string): Promise<Registration | undefined> {
    const account = await this.accounts.findByEmail(em, email);
    const known = account && (await em.findOneBy(Registration, { accountId: account.id, delegationId }));
    return known && known.state !== 'withdrawn' ? known : undefined;
  }
}
