import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { OutboxMessage } from './outbox-message.entity.js';
import type { OutboxEventKind } from './outbox.states.js';

/** Something that happened to a mail after it was queued. */
@Entity('outbox_event')
@Check(
  'outbox_event_kind',
  `kind IN ('sent', 'deferred', 'failed', 'lapsed', 'bounced', 'delayed', 'aborted', 'requeued', 'hurried', 'resent', 'redirected')`,
)
@Index('outbox_event_mail', ['mailId', 'recordedAt'])
export class OutboxEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => OutboxMessage, { name: 'outbox_event_of_mail', onDelete: 'CASCADE' })
  @Column({ name: 'mail_id', type: 'varchar', length: 36 })
  mailId!: string;

  /** By the forum's clock, for people. */
  @Column(instantColumn('at'))
  at!: Date;

  /** Real time, for the order. */
  @Column(instantColumn('recorded_at'))
  recordedAt!: Date;

  @Column({ type: 'varchar', length: 10 })
  kind!: OutboxEventKind;

  @Column({ type: 'text', nullable: true })
  error!: string | null;
}
