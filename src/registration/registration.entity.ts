import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode, ParticipantKind } from '../../config/participant-categories.js';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Delegation } from '../people/delegation.entity.js';
import { Member } from '../people/member.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import type { RegistrationState } from './registration.states.js';

/** What a member of a delegation is in it, in its order of precedence. */
export const delegationRoles = ['head', 'delegate', 'alternate', 'adviser', 'observer'] as const;
export type DelegationRole = (typeof delegationRoles)[number];

/** Self-declared; `undisclosed` is the answer "prefer not to say". */
export const genders = ['female', 'male', 'another', 'undisclosed'] as const;
export type Gender = (typeof genders)[number];

/** Who may read in the list of participants that she comes. */
export const publicationLevels = ['nobody', 'participants', 'public'] as const;
export type PublicationLevel = (typeof publicationLevels)[number];

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** An application to attend, and its state. */
@Entity('registration')
@Index('registration_sort_name', ['sortName', 'reference'])
@Index('registration_submitted', ['submittedAt', 'reference'])
@Index('registration_filter', ['country', 'category', 'state', 'mode'])
@Check(
  'registration_state',
  `state IN ('submitted', 'awaiting_focal_point', 'under_review', 'approved', 'waiting', 'declined', 'withdrawn')`,
)
@Check('registration_mode', `mode IN ('in-person', 'online')`)
@Check(
  'registration_delegation_role',
  `delegation_role IN ('head', 'delegate', 'alternate', 'adviser', 'observer')`,
)
@Check('registration_gender', `gender IN ('female', 'male', 'another', 'undisclosed')`)
@Check('registration_publication', `publication IN ('nobody', 'participants', 'public')`)
@Check('registration_waiting_in_order', `(state = 'waiting') = (waiting_number IS NOT NULL)`)
export class Registration {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** What people quote, `APUF8-00042`. It opens nothing. */
  @Index('registration_reference', { unique: true })
  @Column({ type: 'varchar', length: 20 })
  reference!: string;

  /** One registration per account, and one account per e-mail address. */
  @Index('registration_account', { unique: true })
  @ForeignKey(() => Account, { name: 'registration_of_account' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Index('registration_person')
  @ForeignKey(() => Person, { name: 'registration_of_person' })
  @Column({ name: 'person_id', type: 'varchar', length: 60 })
  personId!: string;

  @Index('registration_state_submitted')
  @Column({ type: 'varchar', length: 20 })
  state!: RegistrationState;

  @Column({ type: 'varchar', length: 40 })
  category!: ParticipantCategoryCode;

  @Column({ type: 'varchar', length: 40, nullable: true })
  kind!: ParticipantKind | null;

  /** The member or associate member that designates; null for the other categories. */
  @ForeignKey(() => Member, { name: 'registration_by_member' })
  @Column({ name: 'member_id', type: 'varchar', length: 60, nullable: true })
  memberId!: string | null;

  /** The delegation that she belongs to, or asks to belong to while her focal point has not answered. */
  @Index('registration_delegation')
  @ForeignKey(() => Delegation, { name: 'registration_in_delegation' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60, nullable: true })
  delegationId!: string | null;

  @Column({ name: 'delegation_role', type: 'varchar', length: 20, nullable: true })
  delegationRole!: DelegationRole | null;

  /** Her rank among those of the same role, from 1. */
  @Column({ type: 'integer', nullable: true })
  precedence!: number | null;

  @Column({ name: 'organization_name', type: 'varchar', length: 200, nullable: true })
  organizationName!: string | null;

  /** The known organization that the name means; null where it is new and only proposed. */
  @Index('registration_organization')
  @ForeignKey(() => Organization, { name: 'registration_of_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;

  /** ISO 3166-1 alpha-2: of the member, or of the organization's seat. */
  @Column({ type: 'varchar', length: 2 })
  country!: string;

  @Column({ name: 'function_title', type: 'varchar', length: 200 })
  functionTitle!: string;

  @Column({ type: 'varchar', length: 20 })
  mode!: AttendanceMode;

  /** Sensitive: shown to organizers only, never in lists and exports of others. */
  @Column({ name: 'access_needs', type: 'varchar', length: 1000, nullable: true })
  accessNeeds!: string | null;

  /** Null where she was never asked. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  gender!: Gender | null;

  /** `1979-04-30` */
  @Column({ name: 'birth_date', type: 'varchar', length: 10, nullable: true })
  birthDate!: string | null;

  @Column({ type: 'varchar', length: 20, default: 'nobody' })
  publication!: PublicationLevel;

  /** Dates of the forum on which she comes, `2023-10-23,2023-10-24`; null where she was never asked. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  days!: string | null;

  /** The answers to declared fields that have no column of their own, by field id. */
  @Column(jsonColumn('answers', { default: '{}' }))
  answers!: Answers;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  /** The version of the privacy notice that was consented to, and when. */
  @Column({ name: 'consent_version', type: 'varchar', length: 20 })
  consentVersion!: string;

  @Column(instantColumn('consented_at'))
  consentedAt!: Date;

  @Column(instantColumn('submitted_at'))
  submittedAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  /** Her number on the waiting list, ever rising: whoever has the smaller one was there first. */
  @Index('registration_waiting')
  @Column({ name: 'waiting_number', type: 'integer', nullable: true })
  waitingNumber!: number | null;

  /** The registration of the same person that this one was merged into. */
  @ForeignKey(() => Registration, { name: 'registration_merged_into' })
  @Column({ name: 'merged_into', type: 'varchar', length: 36, nullable: true })
  mergedInto!: string | null;

  /** A rehearsal's invented person. */
  @Column({ type: 'boolean' })
  fictitious!: boolean;

  /** Folded family and given name, by which lists are sorted alike on both engines. */
  @Column({ name: 'sort_name', type: 'varchar', length: 200 })
  sortName!: string;

  /** Folded names, e-mail, reference and organization, for the organizers' search. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;
}
