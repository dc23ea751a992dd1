import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { InboundOutcome, InboundState } from './inbound.states.js';

/** One mail that arrived, and what came of it. Stored before it is read, so that nothing that is in it can lose it. */
@Entity('inbound_message')
@Check('inbound_message_state', `state IN ('received', 'handled', 'ignored', 'waiting', 'closed')`)
@Index('inbound_message_due', ['state', 'storedAt'])
@Index('inbound_message_sender', ['fromKey', 'storedAt'])
export class InboundMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Equal for the same mail, however often and by whichever way it comes. */
  @Index('inbound_message_once', { unique: true })
  @Column({ type: 'varchar', length: 64 })
  fingerprint!: string;

  @Column({ type: 'varchar', length: 10 })
  state!: InboundState;

  @Column({ type: 'varchar', length: 40, nullable: true })
  outcome!: InboundOutcome | null;

  @Column(jsonColumn('detail', { nullable: true }))
  detail!: Record<string, string> | null;

  /** The recipient that the mail server named; null from a mailbox. */
  @Column({ name: 'envelope_to', type: 'varchar', length: 254, nullable: true })
  envelopeTo!: string | null;

  /** Empty where the mail names no single sender. */
  @Column({ name: 'from_address', type: 'varchar', length: 254 })
  fromAddress!: string;

  @Column({ name: 'from_key', type: 'varchar', length: 254 })
  fromKey!: string;

  /** Our own mail server vouches for the sender's domain. */
  @Column({ name: 'is_authenticated', type: 'boolean' })
  isAuthenticated!: boolean;

  @Column({ type: 'varchar', length: 500 })
  subject!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'integer' })
  attempts!: number;

  /** By the forum's clock, for people. */
  @Column(instantColumn('arrived_at'))
  arrivedAt!: Date;

  /** Real time, for order, rates and the purge. */
  @Column(instantColumn('stored_at'))
  storedAt!: Date;

  /** The packed source, as long as somebody may have to read it. */
  @Column({ type: 'text', nullable: true })
  raw!: string | null;
}
