import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { CoEvent } from './co-event.entity.js';
import type { CoEventState } from './co-event.states.js';

/** What was done: the states before and after say the rest. */
export type CoEventAction =
  | 'submitted'
  | 'confirmed'
  | 'approved'
  | 'returned'
  | 'declined'
  | 'edited'
  | 'change-submitted'
  | 'change-approved'
  | 'change-returned'
  | 'change-declined'
  | 'postponed'
  | 'cancelled'
  | 'reinstated';

/** Who did what to a co-event, when and why. Rows are only ever added. */
@Entity('co_event_decision')
export class CoEventDecision {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('co_event_decision_co_event')
  @ForeignKey(() => CoEvent, { name: 'co_event_decision_on', onDelete: 'CASCADE' })
  @Column({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @Column({ type: 'varchar', length: 20 })
  action!: CoEventAction;

  @Column({ name: 'from_state', type: 'varchar', length: 30 })
  fromState!: CoEventState;

  @Column({ name: 'to_state', type: 'varchar', length: 30 })
  toState!: CoEventState;

  /** Null where the application itself did it, or a host before her address was confirmed. */
  @ForeignKey(() => Account, { name: 'co_event_decision_by' })
  @Column({ name: 'decided_by', type: 'varchar', length: 36, nullable: true })
  decidedBy!: string | null;

  /** In the decider's words; sent to the host. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;

  @Column(instantColumn('decided_at'))
  decidedAt!: Date;
}
