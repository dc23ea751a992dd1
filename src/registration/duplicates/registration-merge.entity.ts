import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import { Registration } from '../registration.entity.js';

type Values = Record<string, string | string[]>;

/** One registration went into another: what both said before, and what was taken over. */
@Entity('registration_merge')
export class RegistrationMerge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('registration_merge_kept')
  @ForeignKey(() => Registration, { name: 'registration_merge_into', onDelete: 'CASCADE' })
  @Column({ name: 'kept_id', type: 'varchar', length: 36 })
  keptId!: string;

  @Index('registration_merge_once', { unique: true })
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
}
