import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Invitation } from '../invitation.entity.js';
import type { Answer } from './reply.rules.js';

/** A reply whose sender could not be verified, and that the invitee was asked about: once, however often it is sent. */
@Entity('unconfirmed_reply')
@Index('unconfirmed_reply_once', ['invitationId', 'sequence', 'answer'], { unique: true })
export class UnconfirmedReply {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Invitation, { name: 'unconfirmed_reply_to', onDelete: 'CASCADE' })
  @Column({ name: 'invitation_id', type: 'varchar', length: 36 })
  invitationId!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'varchar', length: 10 })
  answer!: Answer;

  @Column(instantColumn('asked_at'))
  askedAt!: Date;
}
