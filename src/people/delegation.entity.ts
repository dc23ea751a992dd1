import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { Member } from './member.entity.js';
import { Organization } from './organization.entity.js';

export type DelegationKind = 'member' | 'organization';

/** Where its note verbale or nomination letter stands. */
export const accreditationStates = ['none', 'submitted', 'accepted', 'returned'] as const;
export type AccreditationState = (typeof accreditationStates)[number];

/** What the invited answered to the letter of invitation. */
export type LetterAnswer = 'attends' | 'declines';

/** The group that one member, associate member or organization designates. Every member has one, whoever comes. */
@Entity('delegation')
@Check('delegation_designated_by', `(kind = 'member') = (member_id IS NOT NULL)`)
@Check(
  'delegation_kind',
  `kind IN ('member', 'organization') AND (member_id IS NULL) <> (organization_id IS NULL)`,
)
@Check('delegation_places', `taken >= 0 AND (quota IS NULL OR taken <= quota)`)
@Check('delegation_accreditation', `accreditation IN ('none', 'submitted', 'accepted', 'returned')`)
@Check('delegation_letter_answer', `letter_answer IS NULL OR letter_answer IN ('attends', 'declines')`)
export class Delegation {
  /** The member's id or the organization's. */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: DelegationKind;

  @Index('delegation_member', { unique: true })
  @ForeignKey(() => Member, { name: 'delegation_of_member' })
  @Column({ name: 'member_id', type: 'varchar', length: 60, nullable: true })
  memberId!: string | null;

  @Index('delegation_organization', { unique: true })
  @ForeignKey(() => Organization, { name: 'delegation_of_organization' })
  @Column({ name: 'organization_id', type: 'varchar', length: 60, nullable: true })
  organizationId!: string | null;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** How many of it may be approved; null: as many as there is room for. */
  @Column({ type: 'integer', nullable: true })
  quota!: number | null;

  /** Places that its approved (or offered) registrations hold; moved by conditional UPDATE only. */
  @Column({ type: 'integer' })
  taken!: number;

  /** The registration of its one head; a second one cannot be written over it unnoticed. */
  @Column({ name: 'head_id', type: 'varchar', length: 36, nullable: true })
  headId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  accreditation!: AccreditationState;

  @Column({ name: 'accreditation_reason', type: 'varchar', length: 1000, nullable: true })
  accreditationReason!: string | null;

  @ForeignKey(() => Account, { name: 'delegation_accredited_by' })
  @Column({ name: 'accreditation_by', type: 'varchar', length: 36, nullable: true })
  accreditationBy!: string | null;

  @Column(instantColumn('accreditation_at', { nullable: true }))
  accreditationAt!: Date | null;

  @Column(instantColumn('letter_sent_at', { nullable: true }))
  letterSentAt!: Date | null;

  /** The first use of a link in the letter; nothing in the mail itself tells that it was read. */
  @Column(instantColumn('letter_opened_at', { nullable: true }))
  letterOpenedAt!: Date | null;

  @Column(instantColumn('letter_reminded_at', { nullable: true }))
  letterRemindedAt!: Date | null;

  @Column(instantColumn('letter_answered_at', { nullable: true }))
  letterAnsweredAt!: Date | null;

  @Column({ name: 'letter_answer', type: 'varchar', length: 20, nullable: true })
  letterAnswer!: LetterAnswer | null;
}
