import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { designatedBy } from '../../config/participant-categories.js';
import { Account } from '../auth/account.entity.js';
import { Clock } from '../kernel/clock.js';
import { nextValue } from '../kernel/database/counter.entity.js';
import { sendUpdate } from '../kernel/database/send-statement.js';
import { Invalid } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { DelegationsQueries } from '../people/delegations.queries.js';
import { Member } from '../people/member.entity.js';
import { Person } from '../people/person.entity.js';
import type { CorrectionForm, RegisterForm } from './form/registration-values.js';
import { KnownOrganizations } from './organizations/known-organizations.js';
import { Registration } from './registration.entity.js';
import { type ContentColumns, keysOf, namesOf, plainColumnsOf } from './registration-content.js';
import { referenceOf } from './registration.rules.js';
import { unasked } from './unasked.js';

/** The columns of what was answered, and whether somebody answers for the delegation that it names. */
export interface Content {
  columns: ContentColumns;
  hasFocalPoint: boolean;
}

/** What a registration says, as rows. It decides nothing about its state and its place. */
@Injectable()
export class RegistrationContentService {
  constructor(
    private readonly clock: Clock,
    private readonly delegations: DelegationsQueries,
    private readonly organizations: KnownOrganizations,
  ) {}

  /** A member brings its own country; an organization that is known, its name as the forum writes it. */
  async contentOf(em: EntityManager, values: CorrectionForm): Promise<Content> {
    const designation = await this.designationIn(em, values);
    const { category } = values;
    const { memberId, organizationId, organizationName } = designation;
    // An organization that is only proposed has no delegation.
    const named =
      memberId || organizationId
        ? await this.delegations.named(em, { category, memberId, organizationName })
        : undefined;
    return {
      columns: { ...plainColumnsOf(values), ...designation, delegationId: named?.delegationId ?? null },
      hasFocalPoint: named?.hasFocalPoint ?? false,
    };
  }

  /** Puts these values in force, with the names and keys that follow from them. Whoever leaves a delegation leaves her role in it. */
  async apply(
    em: EntityManager,
    registration: Registration,
    account: Account,
    values: CorrectionForm,
  ): Promise<Content> {
    const content = await this.contentOf(em, values);
    const names = namesOf(values);
    account.name = names.displayName;
    await sendUpdate(em, Account, { id: account.id }, { name: account.name });
    await sendUpdate(em, Person, { id: registration.personId }, names);
    const isInAnother = content.columns.delegationId !== registration.delegationId;
    const changes = {
      ...content.columns,
      ...(isInAnother ? { delegationRole: null, precedence: null } : {}),
      ...keysOf(values, account, registration.reference),
      updatedAt: this.clock.now(),
    };
    await sendUpdate(em, Registration, { id: registration.id }, changes);
    Object.assign(registration, changes);
    return content;
  }

  /** A new registration with its person. The consent is given to the notice of today. */
  async create(
    em: EntityManager,
    account: Account,
    form: RegisterForm,
    { locale, columns }: Content & { locale: Locale },
  ): Promise<Registration> {
    const person = em.create(Person, { id: newId(), ...namesOf(form) });
    const reference = referenceOf(edition.acronym, await nextValue(em, 'registration'));
    const submission = this.submissionIn(locale);
    const registration = em.create(Registration, {
      ...unasked,
      ...columns,
      ...submission,
      ...keysOf(form, account, reference),
      id: newId(),
      reference,
      accountId: account.id,
      personId: person.id,
      state: 'submitted',
      updatedAt: submission.submittedAt,
      fictitious: false,
    });
    await em.insert(Person, person);
    await em.insert(Registration, registration);
    return registration;
  }

  /** Submitted once more by somebody who withdrew. */
  async renew(
    em: EntityManager,
    registration: Registration,
    account: Account,
    form: RegisterForm,
    locale: Locale,
  ): Promise<void> {
    await this.apply(em, registration, account, form);
    const submission = this.submissionIn(locale);
    await em.update(Registration, { id: registration.id }, submission);
    Object.assign(registration, submission);
  }

  private submissionIn(
    locale: Locale,
  ): Pick<Registration, 'locale' | 'consentVersion' | 'consentedAt' | 'submittedAt'> {
    const now = this.clock.now();
    return { locale, consentVersion: edition.privacy.noticeVersion, consentedAt: now, submittedAt: now };
  }

  private async designationIn(
    em: EntityManager,
    { category, member: memberId, organizationName = '', country = '' }: CorrectionForm,
  ): Promise<Pick<ContentColumns, 'memberId' | 'organizationId' | 'organizationName' | 'country'>> {
    const designation = designatedBy(category);
    if (designation === 'organization') {
      const known = await this.organizations.find(em, organizationName);
      return {
        memberId: null,
        organizationId: known?.id ?? null,
        organizationName: known?.name ?? organizationName,
        country,
      };
    }
    const status = designation === 'member' ? 'member' : 'associate_member';
    const member = await em.findOneBy(Member, { id: memberId ?? '', status });
    if (!member) throw new Invalid({ member: { code: 'kernel.choice' } });
    return { memberId: member.id, organizationId: null, organizationName: null, country: member.iso2 };
  }
}
