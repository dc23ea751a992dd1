import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import type { BulkKind } from './bulk.rules.js';

/** `draft` is previewed, `held` can be undone, `running` is being worked off. */
export type BulkDecisionState = 'draft' | 'held' | 'running' | 'done' | 'undone';

/** One decision about many registrations. Until it runs, nothing is decided and nobody is mailed. */
@Entity('bulk_decision')
@Check('bulk_decision_kind', `kind IN ('approve', 'wait', 'decline', 'take-up')`)
@Check('bulk_decision_state', `state IN ('draft', 'held', 'running', 'done', 'undone')`)
@Index('bulk_decision_due', ['state', 'dueAt'])
export class BulkDecision {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: BulkKind;

  @Column({ type: 'varchar', length: 20 })
  state!: BulkDecisionState;

  /** In the decider's words; sent to everybody. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;

  @Column({ type: 'integer' })
  total!: number;

  @ForeignKey(() => Account, { name: 'bulk_decision_by' })
  @Column({ name: 'decided_by', type: 'varchar', length: 36 })
  decidedBy!: string;

  /** By the forum's clock, for people. */
  @Column(instantColumn('created_at'))
  createdAt!: Date;

  /** Real time: a rehearsal clock starts anew with each process. Null while it is a draft. */
  @Column(instantColumn('due_at', { nullable: true }))
  dueAt!: Date | null;

  @Column(instantColumn('ended_at', { nullable: true }))
  endedAt!: Date | null;
}
