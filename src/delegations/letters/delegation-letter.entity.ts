import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Delegation } from '../../people/delegation.entity.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import type { LetterKind } from './letter.rules.js';

/** One letter to one focal point. Its text is that of the mail. */
@Entity('delegation_letter')
@Check('delegation_letter_kind', `kind IN ('invitation', 'reminder')`)
export class DelegationLetter {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** What was sent by one press of the button. */
  @Index('delegation_letter_batch')
  @Column({ name: 'batch_id', type: 'varchar', length: 36 })
  batchId!: string;

  @Index('delegation_letter_delegation')
  @ForeignKey(() => Delegation, { name: 'delegation_letter_to', onDelete: 'CASCADE' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60 })
  delegationId!: string;

  @ForeignKey(() => FocalPoint, { name: 'delegation_letter_read_by', onDelete: 'CASCADE' })
  @Column({ name: 'focal_point_id', type: 'varchar', length: 36 })
  focalPointId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: LetterKind;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  /** The mail in the outbox; a plain id, because mails are purged before letters. */
  @Column({ name: 'message_id', type: 'varchar', length: 36 })
  messageId!: string;

  @ForeignKey(() => Account, { name: 'delegation_letter_by' })
  @Column({ name: 'sent_by', type: 'varchar', length: 36 })
  sentBy!: string;

  @Column(instantColumn('sent_at'))
  sentAt!: Date;
}
