import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';

/** A region or a country whose co-events a moderator decides on; `code` is a `RegionId` or an ISO 3166-1 code. */
@Entity('moderator_assignment')
@Check('moderator_assignment_scope', `scope IN ('region', 'country')`)
export class ModeratorAssignment {
  @ForeignKey(() => Account, { name: 'moderator_assignment_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  scope!: 'region' | 'country';

  @PrimaryColumn({ type: 'varchar', length: 40 })
  code!: string;

  /** The organizer who invited her. */
  @ForeignKey(() => Account, { name: 'moderator_assignment_by' })
  @Column({ name: 'assigned_by', type: 'varchar', length: 36 })
  assignedBy!: string;

  @Column(instantColumn('assigned_at'))
  assignedAt!: Date;

  /** When she was last reminded of an ageing queue. */
  @Column(instantColumn('reminded_at', { nullable: true }))
  remindedAt!: Date | null;
}
