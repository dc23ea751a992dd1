import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { designatedBy } from '../../config/participant-categories.js';
import { Account } from '../auth/account.entity.js';
import { AccountsService } from '../auth/accounts.service.js';
import { Clock } from '../kernel/clock.js';
import { nextValue } from '../kernel/database/counter.entity.js';
import { Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Member } from '../people/member.entity.js';
import { Person } from '../people/person.entity.js';
import { type CorrectionForm, problemsOf, type RegisterForm } from './registration.forms.js';
import { Registration } from './registration.entity.js';
import { RegistrationCorrected, RegistrationSubmitted } from './registration.events.js';
import { RegistrationMails } from './registration-mails.js';
import { displayNameOf, referenceOf, searchTextOf, sortNameOf } from './registration.rules.js';
import { assertCanBeCorrected } from './registration.states.js';
import { RegistrationStatesService } from './registration-states.service.js';
import { unasked } from './unasked.js';

/** Registering and correcting. Decisions and withdrawal are moves of state: `RegistrationStatesService`. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly accounts: AccountsService,
    private readonly mails: RegistrationMails,
    private readonly states: RegistrationStatesService,
  ) {}

  /**
   * Registers, and mails the person. An address that is registered already changes nothing and is told by mail only, so that
   * the page reveals nobody; whoever withdrew before is registered anew under the same reference.
   */
  async submit(em: EntityManager, form: RegisterForm, locale: Locale): Promise<void> {
    const content = { ...(await this.detailsOf(em, form)), ...this.submissionIn(locale) };
    const name = displayNameOf(form);
    const account = await this.accounts.ensure(em, { email: form.email, name, locale, role: 'participant' });
    const known = await em.findOneBy(Registration, { accountId: account.id });
    if (known && known.state !== 'withdrawn') return this.mails.alreadyRegistered(em, known, account);
    const registration = known
      ? await this.reopen(em, known, account, form, content)
      : await this.create(em, account, form, content);
    await this.events.emit(em, new RegistrationSubmitted(registration.id, account.id));
    await this.mails.received(em, registration, account);
  }

  /** Applies at once, also after approval; the organizer sees that it changed since. */
  async correct(em: EntityManager, accountId: string, form: CorrectionForm): Promise<void> {
    const registration = await em.findOneBy(Registration, { accountId });
    if (!registration) throw new NotFound();
    assertCanBeCorrected(registration.state);
    const account = await em.findOneByOrFail(Account, { id: accountId });
    await this.apply(em, registration, account, form, await this.detailsOf(em, form));
    await this.events.emit(em, new RegistrationCorrected(registration.id, accountId));
  }

  private async create(
    em: EntityManager,
    account: Account,
    form: RegisterForm,
    content: Details & Submission,
  ): Promise<Registration> {
    const person = em.create(Person, { id: newId(), ...namesOf(form) });
    const reference = referenceOf(edition.acronym, await nextValue(em, 'registration'));
    const registration = em.create(Registration, {
      id: newId(),
      reference,
      accountId: account.id,
      personId: person.id,
      state: 'submitted',
      ...unasked,
      ...content,
      updatedAt: content.submittedAt,
      fictitious: false,
      ...keysOf(form, account.email, reference),
    });
    await em.insert(Person, person);
    await em.insert(Registration, registration);
    return registration;
  }

  private async reopen(
    em: EntityManager,
    known: Registration,
    account: Account,
    form: RegisterForm,
    content: Details & Submission,
  ): Promise<Registration> {
    await this.apply(em, known, account, form, content);
    return this.states.move(em, known.id, 'submitted', { decidedBy: account.id, reason: null });
  }

  private async apply(
    em: EntityManager,
    registration: Registration,
    account: Account,
    form: CorrectionForm,
    content: Details,
  ): Promise<void> {
    account.name = displayNameOf(form);
    await em.update(Account, { id: account.id }, { name: account.name });
    await em.update(Person, { id: registration.personId }, namesOf(form));
    const keys = keysOf(form, account.email, registration.reference);
    const changes = { ...content, ...keys, updatedAt: this.clock.now() };
    await em.update(Registration, { id: registration.id }, changes);
  }

  /** The consent is given to the notice of today. */
  private submissionIn(locale: Locale): Submission {
    const now = this.clock.now();
    return {
      locale,
      consentVersion: edition.privacy.noticeVersion,
      consentedAt: now,
      submittedAt: now,
    };
  }

  /** What the form says of the participation; a member brings its own country. */
  private async detailsOf(em: EntityManager, form: CorrectionForm): Promise<Details> {
    const problems = problemsOf(form);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const common = {
      category: form.category,
      kind: form.kind ?? null,
      functionTitle: form.functionTitle,
      mode: form.mode,
      accessNeeds: form.accessNeeds ?? null,
    };
    const designation = designatedBy(form.category);
    if (designation === 'organization') {
      return {
        ...common,
        memberId: null,
        organizationName: form.organizationName ?? '',
        country: form.country ?? '',
      };
    }
    const status = designation === 'member' ? 'member' : 'associate_member';
    const member = await em.findOneBy(Member, { id: form.member ?? '', status });
    if (!member) throw new Invalid({ member: { code: 'kernel.choice' } });
    return { ...common, memberId: member.id, organizationName: null, country: member.iso2 };
  }
}

type Details = Pick<
  Registration,
  'category' | 'kind' | 'memberId' | 'organizationName' | 'country' | 'functionTitle' | 'mode' | 'accessNeeds'
>;

type Submission = Pick<Registration, 'locale' | 'consentVersion' | 'consentedAt' | 'submittedAt'>;

const keysOf = (
  form: CorrectionForm,
  email: string,
  reference: string,
): Pick<Registration, 'sortName' | 'searchText'> => ({
  sortName: sortNameOf(form),
  searchText: searchTextOf(form, email, reference),
});

const namesOf = (form: CorrectionForm): Omit<Person, 'id'> => ({
  givenName: form.givenName ?? null,
  familyName: form.familyName,
  displayName: displayNameOf(form),
  originalScriptName: form.originalScriptName ?? null,
});
