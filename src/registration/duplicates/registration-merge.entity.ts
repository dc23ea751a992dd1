import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import { Registration } from '../registration.entity.js';
import type { HandedOver } from './handed-over.js';

type Values = Record<string, string | string[]>;

/** One registration went into another: what both said before, and what was taken over. Once undone it says only that it was. */
@Entity('registration_merge')
export class RegistrationMerge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('registration_merge_kept')
  @ForeignKey(() => Registration, { name: 'registration_merge_into', onDelete: 'CASCADE' })
  @Column({ name: 'kept_id', type: 'varchar', length: 36 })
  keptId!: string;

  @Index('registration_merge_once', { unique: true, where: 'undone_at IS NULL' })
  @ForeignKey(() => Registration, { name: 'registration_merge_of', onDelete: 'CASCADE' })
  @Column({ name: 'merged_id', type: 'varchar', length: 36 })
  mergedId!: string;

  @ForeignKey(() => Account, { name: 'registration_merge_by' })
  @Column({ name: 'merged_by', type: 'varchar', length: 36 })
  mergedBy!: string;

  @Column(instantColumn('merged_at'))
  mergedAt!: Date;

  @Column(jsonColumn('before'))
  before!: { kept: Values; merged: Values };

  /** The fields whose value came from the one that ended. */
  @Column(jsonColumn('taken_over'))
  takenOver!: string[];

  /** Null where it was undone, or cannot be: it was merged before that was kept, or the purge has taken it. */
  @Column(jsonColumn('handed', { nullable: true }))
  handed!: HandedOver | null;

  @Column(instantColumn('undone_at', { nullable: true }))
  undoneAt!: Date | null;

  @ForeignKey(() => Account, { name: 'registration_merge_undone_by' })
  @Column({ name: 'undone_by', type: 'varchar', length: 36, nullable: true })
  undoneBy!: string | null;
}
