import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Session } from '../../sessions/session.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { SpeakingInvitationState } from './speaking-invitation.states.js';

/** That a speaker was asked to a session, and what she answered. Her role and minutes are those of the panel. */
@Entity('speaking_invitation')
@Index('speaking_invitation_once', ['sessionId', 'speakerId'], { unique: true })
@Check('speaking_invitation_state', `state IN ('invited', 'accepted', 'declined', 'withdrawn')`)
export class SpeakingInvitation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Session, { name: 'speaking_invitation_to', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Index('speaking_invitation_speaker')
  @ForeignKey(() => Speaker, { name: 'speaking_invitation_of' })
  @Column({ name: 'speaker_id', type: 'varchar', length: 80 })
  speakerId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: SpeakingInvitationState;

  /** Of its mails. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  /** The organizer's own words in the mail. */
  @Column({ type: 'text', nullable: true })
  message!: string | null;

  /** Why she declined or was taken off again. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  /** Whom she proposed in her place. */
  @Column({ name: 'proposed_name', type: 'varchar', length: 200, nullable: true })
  proposedName!: string | null;

  @Column({ name: 'proposed_email', type: 'varchar', length: 254, nullable: true })
  proposedEmail!: string | null;

  @Column({ name: 'proposed_function', type: 'varchar', length: 300, nullable: true })
  proposedFunction!: string | null;

  /** Of the link; raised when she is asked anew, so that the link of a withdrawn invitation stays one. */
  @Column({ type: 'integer' })
  version!: number;

  @Index('speaking_invitation_token', { unique: true })
  @Column({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @ForeignKey(() => Account, { name: 'speaking_invitation_by' })
  @Column({ name: 'invited_by', type: 'varchar', length: 36, nullable: true })
  invitedBy!: string | null;

  @Column(instantColumn('sent_at'))
  sentAt!: Date;

  @Column(instantColumn('answered_at', { nullable: true }))
  answeredAt!: Date | null;
}
