import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { jsonColumn } from '../kernel/database/json.js';
import type { LinkClaims } from './link-tokens.js';
import { OutboxMessage } from './outbox-message.entity.js';

/**
 * What a mail says. Apart from how far it has come, because that is written two more times for each mail, and a row is written as
 * a whole. The purge removes it before the mail.
 */
@Entity('outbox_body')
export class OutboxBody {
  @ForeignKey(() => OutboxMessage, { name: 'outbox_body_of_mail', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'mail_id', type: 'varchar', length: 36 })
  mailId!: string;

  /** With a placeholder where each link's token will stand; so is `html`. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  /** What each placeholder stands for. */
  @Column(jsonColumn('claims'))
  claims!: LinkClaims;

  /** Where one click ends such mails (RFC 8058), with its placeholder; null for a mail that answers what somebody did. */
  @Column({ type: 'text', nullable: true })
  unsubscribe!: string | null;

  @Column({ name: 'calendar_body', type: 'text', nullable: true })
  calendarBody!: string | null;
}
