import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { SpeakingInvitation } from './speaking-invitation.entity.js';
import type { SpeakingInvitationState } from './speaking-invitation.states.js';

/** The record of an invitation: who took it to which state, when, why. */
@Entity('speaking_step')
@Index('speaking_step_of', ['invitationId', 'takenAt'])
@Check(
  'speaking_step_state',
  `state IN ('invited', 'accepted', 'declined', 'withdrawn', 'reminded', 'maybe', 'affirmed')`,
)
export class SpeakingStep {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => SpeakingInvitation, { name: 'speaking_step_in', onDelete: 'CASCADE' })
  @Column({ name: 'invitation_id', type: 'varchar', length: 36 })
  invitationId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: SpeakingInvitationState | 'reminded' | 'maybe' | 'affirmed';

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  /** Null: she herself, by her link; or the application, for a reminder. */
  @ForeignKey(() => Account, { name: 'speaking_step_by' })
  @Column({ name: 'taken_by', type: 'varchar', length: 36, nullable: true })
  takenBy!: string | null;

  @Column(instantColumn('taken_at'))
  takenAt!: Date;
}
