import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { CoEvent } from './co-event.entity.js';
import type { CoEventState } from './co-event.states.js';

/** Somebody who wants to be reminded of a co-event and told of its changes: an address, without account. */
@Entity('co_event_interest')
@Index('co_event_interest_once', ['coEventId', 'emailKey'], { unique: true })
@Index('co_event_interest_due', ['state', 'remindedAt'])
@Check('co_event_interest_state', `state IN ('awaiting-confirmation', 'confirmed', 'stopped')`)
export class CoEventInterest {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => CoEvent, { name: 'co_event_interest_in', onDelete: 'CASCADE' })
  @Column({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** `emailKey(email)` */
  @Column({ name: 'email_key', type: 'varchar', length: 254 })
  emailKey!: string;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'varchar', length: 30 })
  state!: 'awaiting-confirmation' | 'confirmed' | 'stopped';

  /** Wants a calendar invitation too. */
  @Column({ name: 'wants_invitation', type: 'boolean' })
  wantsInvitation!: boolean;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('confirmed_at', { nullable: true }))
  confirmedAt!: Date | null;

  @Column(instantColumn('reminded_at', { nullable: true }))
  remindedAt!: Date | null;

  /** The SEQUENCE of the co-event up to which she was told of changes; null before she has confirmed. */
  @Column({ name: 'told_sequence', type: 'integer', nullable: true })
  toldSequence!: number | null;

  /** What she was last told. */
  @Column(jsonColumn('told', { nullable: true }))
  told!: ToldCoEvent | null;
}

export interface ToldCoEvent {
  state: CoEventState;
  /** In her language, with zone. */
  when: string;
  where: string;
}
