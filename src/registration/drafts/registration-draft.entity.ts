import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { AttendanceMode } from '../../../config/session-kinds.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';

/** A registration that is being filled in. Whoever has its token goes on with it; it lapses when nobody does. */
@Entity('registration_draft')
@Check('registration_draft_mode', `mode IN ('in-person', 'online')`)
export class RegistrationDraft {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('registration_draft_token', { unique: true })
  @Column({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @Column({ type: 'varchar', length: 40 })
  category!: ParticipantCategoryCode;

  @Column({ type: 'varchar', length: 20 })
  mode!: AttendanceMode;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  /** As it was typed, right or wrong, by field. */
  @Column(jsonColumn('content'))
  content!: Typed;

  /** Of the address that the link was mailed to. */
  @Index('registration_draft_email')
  @Column({ name: 'email_key', type: 'varchar', length: 254, nullable: true })
  emailKey!: string | null;

  /** The invitation by which it was begun. */
  @ForeignKey(() => RegistrationInvitation, { name: 'registration_draft_invited', onDelete: 'CASCADE' })
  @Column({ name: 'invitation_id', type: 'varchar', length: 36, nullable: true })
  invitationId!: string | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;

  @Index('registration_draft_lapses')
  @Column(instantColumn('expires_at'))
  expiresAt!: Date;
}
