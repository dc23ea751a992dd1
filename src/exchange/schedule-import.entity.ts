import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { ImportContent, ImportOptions, ImportOutcome } from './import-content.js';

/** A file that an organizer has handed in: nothing of it is written before she has seen the preview and confirmed. */
@Entity('schedule_import')
@Check('schedule_import_state', `state IN ('open', 'confirmed')`)
export class ScheduleImport {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('schedule_import_account')
  @ForeignKey(() => Account, { name: 'schedule_import_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** Of the file. */
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** As it was read; nothing once it is confirmed. */
  @Column(jsonColumn('content', { nullable: true }))
  content!: ImportContent | null;

  @Column(jsonColumn('options'))
  options!: ImportOptions;

  @Column({ type: 'varchar', length: 20 })
  state!: 'open' | 'confirmed';

  @Column(jsonColumn('outcome', { nullable: true }))
  outcome!: ImportOutcome | null;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('confirmed_at', { nullable: true }))
  confirmedAt!: Date | null;
}
