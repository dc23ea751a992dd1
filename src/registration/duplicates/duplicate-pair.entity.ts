import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import { Registration } from '../registration.entity.js';
import type { Reason } from './likeness.rules.js';

/** Two registrations that may be of one person, until an organizer has decided. */
@Entity('duplicate_pair')
@Index('duplicate_pair_once', ['firstId', 'secondId'], { unique: true })
@Index('duplicate_pair_state', ['state', 'score'])
@Check('duplicate_pair_states', `state IN ('open', 'different', 'merged')`)
@Check('duplicate_pair_order', 'first_id < second_id')
export class DuplicatePair {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** The smaller id, so that a pair is one row. */
  @ForeignKey(() => Registration, { name: 'duplicate_pair_first', onDelete: 'CASCADE' })
  @Column({ name: 'first_id', type: 'varchar', length: 36 })
  firstId!: string;

  @Index('duplicate_pair_second')
  @ForeignKey(() => Registration, { name: 'duplicate_pair_second_of', onDelete: 'CASCADE' })
  @Column({ name: 'second_id', type: 'varchar', length: 36 })
  secondId!: string;

  /** Of 100. */
  @Column({ type: 'integer' })
  score!: number;

  @Column(jsonColumn('reasons'))
  reasons!: Reason[];

  @Column({ type: 'varchar', length: 20 })
  state!: 'open' | 'different' | 'merged';

  @ForeignKey(() => Account, { name: 'duplicate_pair_settled_by' })
  @Column({ name: 'settled_by', type: 'varchar', length: 36, nullable: true })
  settledBy!: string | null;

  @Column(instantColumn('settled_at', { nullable: true }))
  settledAt!: Date | null;
}
