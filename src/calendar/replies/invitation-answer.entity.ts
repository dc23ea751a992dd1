import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { Invitation } from '../invitation.entity.js';
import type { Answer } from './reply.rules.js';

export type AnswerWay = 'mail' | 'link';

/** What an invitee last answered to one version of her invitation, and whether that version was the current one. */
@Entity('invitation_answer')
@Index('invitation_answer_once', ['invitationId', 'sequence'], { unique: true })
@Check('invitation_answer_answer', `answer IN ('ACCEPTED', 'TENTATIVE', 'DECLINED')`)
@Check('invitation_answer_way', `way IN ('mail', 'link')`)
export class InvitationAnswer {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Invitation, { name: 'invitation_answer_to', onDelete: 'CASCADE' })
  @Column({ name: 'invitation_id', type: 'varchar', length: 36 })
  invitationId!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'varchar', length: 10 })
  answer!: Answer;

  @Column({ type: 'varchar', length: 10 })
  way!: AnswerWay;

  /** A newer version had been sent when this one was answered, so that nothing followed from it. */
  @Column({ name: 'was_outdated', type: 'boolean' })
  wasOutdated!: boolean;

  /** DTSTAMP of the reply: decides between two of them. */
  @Column(instantColumn('stamped_at'))
  stampedAt!: Date;

  /** By the forum's clock. */
  @Column(instantColumn('answered_at'))
  answeredAt!: Date;

  @Column({ type: 'varchar', length: 1000 })
  comment!: string;
}
