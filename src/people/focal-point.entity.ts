import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Delegation } from './delegation.entity.js';

/** Who registers and corrects a delegation. The e-mail address is the account's. A removed one keeps her row and loses her access. */
@Entity('focal_point')
@Index('focal_point_once', ['delegationId', 'accountId'], { unique: true })
@Check('focal_point_state', `state IN ('active', 'removed')`)
export class FocalPoint {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Delegation, { name: 'focal_point_of_delegation', onDelete: 'CASCADE' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60 })
  delegationId!: string;

  @Index('focal_point_account')
  @ForeignKey(() => Account, { name: 'focal_point_is_account' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ name: 'function_title', type: 'varchar', length: 200, nullable: true })
  functionTitle!: string | null;

  /** In which she is written to. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'varchar', length: 20 })
  state!: 'active' | 'removed';

  @Column(instantColumn('named_at'))
  namedAt!: Date;

  @Column(instantColumn('last_seen_at', { nullable: true }))
  lastSeenAt!: Date | null;
}
