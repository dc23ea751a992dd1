import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode, ParticipantKind } from '../../config/participant-categories.js';
import type { AttendanceMode } from '../../config/session-kinds.js';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Member } from '../people/member.entity.js';
import { Person } from '../people/person.entity.js';
import type { RegistrationState } from './registration.states.js';

/** An application to attend, and its state. */
@Entity('registration')
@Check('registration_state', `state IN ('submitted', 'approved', 'declined', 'withdrawn')`)
@Check('registration_mode', `mode IN ('in-person', 'online')`)
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

  @Column({ name: 'organization_name', type: 'varchar', length: 200, nullable: true })
  organizationName!: string | null;

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

  /** A rehearsal's invented person. */
  @Column({ type: 'boolean' })
  fictitious!: boolean;

  /** Folded family and given name, by which lists are sorted alike on both engines. */
  @Index('registration_sort_name')
  @Column({ name: 'sort_name', type: 'varchar', length: 200 })
  sortName!: string;

  /** Folded names, e-mail, reference and organization, for the organizers' search. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;
}
