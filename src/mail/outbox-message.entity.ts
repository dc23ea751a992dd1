import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { OutboxState } from './outbox.states.js';

export type MailPriority = 'high' | 'normal';
export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** One mail to one person, and how far it has come; what it says is its `OutboxBody`. */
@Entity('outbox_message')
@Check(
  'outbox_message_state',
  `state IN ('queued', 'sending', 'retrying', 'withheld', 'sent', 'bounced', 'failed', 'aborted')`,
)
@Check('outbox_message_priority', `priority IN ('high', 'normal')`)
@Check('outbox_message_calendar_method', `calendar_method IN ('REQUEST', 'CANCEL')`)
@Index('outbox_message_item', ['toKey', 'calendarUid'])
@Index('outbox_message_due', ['state', 'priority', 'nextAttemptAt'])
export class OutboxMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Fixed for ever, so that a mail that was sent twice is recognised as one. */
  @Column({ name: 'message_id', type: 'varchar', length: 120 })
  messageId!: string;

  @Column({ type: 'varchar', length: 10 })
  state!: OutboxState;

  @Column({ type: 'varchar', length: 10 })
  priority!: MailPriority;

  @Column({ name: 'to_name', type: 'varchar', length: 200 })
  toName!: string;

  @Column({ name: 'to_address', type: 'varchar', length: 254 })
  toAddress!: string;

  /** `emailKey(toAddress)`: mails to one mailbox leave in their order. */
  @Column({ name: 'to_key', type: 'varchar', length: 254 })
  toKey!: string;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  /** `registration:<id>`, `session:<id>`, `account:<id>` */
  @Index('outbox_message_about')
  @Column({ type: 'varchar', length: 100 })
  about!: string;

  @Column({ name: 'in_reply_to', type: 'varchar', length: 120, nullable: true })
  inReplyTo!: string | null;

  /** By the forum's clock, for people. */
  @Column(instantColumn('created_at'))
  createdAt!: Date;

  /** By the forum's clock, for people. */
  @Column(instantColumn('sent_at', { nullable: true }))
  sentAt!: Date | null;

  /** Real time, as are the three below: a rehearsal clock starts anew with each process, and leases must not. Later than of any mail before. */
  @Index('outbox_message_queued')
  @Column(instantColumn('queued_at'))
  queuedAt!: Date;

  @Column(instantColumn('next_attempt_at'))
  nextAttemptAt!: Date;

  @Column(instantColumn('lease_until', { nullable: true }))
  leaseUntil!: Date | null;

  /** The claim that holds the lease: one id for each batch that a worker takes. */
  @Index('outbox_message_lease')
  @Column({ name: 'leased_by', type: 'varchar', length: 36, nullable: true })
  leasedBy!: string | null;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'text' })
  subject!: string;

  /** Folded recipient and subject. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  @Column({ name: 'calendar_method', type: 'varchar', length: 10, nullable: true })
  calendarMethod!: CalendarMethod | null;

  /** UID of the invited item: what came later about it makes an earlier mail worthless. */
  @Column({ name: 'calendar_uid', type: 'varchar', length: 255, nullable: true })
  calendarUid!: string | null;
}
