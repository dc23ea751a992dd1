import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { ErasureObstacle, ErasureState } from './erasure.rules.js';

/** That a person asked for her data to be erased, and what came of it. Once it is done nothing here says who she was. */
@Entity('erasure')
@Check('erasure_state', `state IN ('requested', 'carried-out', 'refused')`)
export class Erasure {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Null once it is carried out. */
  @Index('erasure_account', { unique: true })
  @ForeignKey(() => Account, { name: 'erasure_of_account' })
  @Column({ name: 'account_id', type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: ErasureState;

  /** What stood against erasing at once when she asked. */
  @Column(jsonColumn('obstacles'))
  obstacles!: ErasureObstacle[];

  @Column(instantColumn('requested_at'))
  requestedAt!: Date;

  @Column(instantColumn('settled_at', { nullable: true }))
  settledAt!: Date | null;

  /** The organizer; null where nothing stood against it. */
  @ForeignKey(() => Account, { name: 'erasure_settled_by' })
  @Column({ name: 'settled_by', type: 'varchar', length: 36, nullable: true })
  settledBy!: string | null;

  /** Why it was refused; sent to the person. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason!: string | null;
}
