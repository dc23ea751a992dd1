import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Registration } from '../registration.entity.js';
import type { InvitationState } from './registration-invitation.states.js';

/** Leave to register for whoever reads the mailbox of one address, also after the deadline. One per address. */
@Entity('registration_invitation')
@Index('registration_invitation_by_state', ['state', 'createdAt'])
@Check('registration_invitation_state', `state IN ('not_sent', 'sent', 'opened', 'used', 'revoked')`)
export class RegistrationInvitation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  @Index('registration_invitation_email', { unique: true })
  @Column({ name: 'email_key', type: 'varchar', length: 254 })
  emailKey!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  name!: string | null;

  @Column({ type: 'varchar', length: 40 })
  category!: ParticipantCategoryCode;

  /** Of its mail. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'varchar', length: 20 })
  state!: InvitationState;

  /** Of the link; raised when the invitation is given anew, so that a revoked link stays void. */
  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Index('registration_invitation_token', { unique: true })
  @Column({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  /** The last day on which it opens the form, at the venue. */
  @Column({ name: 'expires_on', type: 'varchar', length: 10 })
  expiresOn!: string;

  @Column(instantColumn('expires_at'))
  expiresAt!: Date;

  @ForeignKey(() => Account, { name: 'registration_invitation_by' })
  @Column({ name: 'invited_by', type: 'varchar', length: 36, nullable: true })
  invitedBy!: string | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('sent_at', { nullable: true }))
  sentAt!: Date | null;

  @Column(instantColumn('opened_at', { nullable: true }))
  openedAt!: Date | null;

  @Column(instantColumn('used_at', { nullable: true }))
  usedAt!: Date | null;

  @Column(instantColumn('revoked_at', { nullable: true }))
  revokedAt!: Date | null;

  @ForeignKey(() => Registration, { name: 'registration_invitation_used_for', onDelete: 'CASCADE' })
  @Column({ name: 'registration_id', type: 'varchar', length: 36, nullable: true })
  registrationId!: string | null;

  /** Folded name and address. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;
}
