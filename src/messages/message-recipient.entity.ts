import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Registration } from '../registration/registration.entity.js';
import { Message } from './message.entity.js';

/** Somebody to whom a message goes, fixed when its sending began. */
@Entity('message_recipient')
@Index('message_recipient_state', ['messageId', 'state'])
@Check('message_recipient_states', `state IN ('pending', 'written', 'skipped')`)
export class MessageRecipient {
  @ForeignKey(() => Message, { name: 'message_recipient_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'message_id', type: 'varchar', length: 36 })
  messageId!: string;

  @Index('message_recipient_registration')
  @ForeignKey(() => Registration, { name: 'message_recipient_is', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'registration_id', type: 'varchar', length: 36 })
  registrationId!: string;

  /** `written` has its mail in the outbox; `skipped` was merged into another registration meanwhile. */
  @Column({ type: 'varchar', length: 20 })
  state!: 'pending' | 'written' | 'skipped';

  /** Its mail, which tells what became of it; the outbox may have forgotten it since. */
  @Index('message_recipient_mail')
  @Column({ name: 'mail_id', type: 'varchar', length: 36, nullable: true })
  mailId!: string | null;
}
