import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';

/** A conflict that shall stay as it is. It speaks up again when it is another one: other items, or somebody else. */
@Entity('silenced_conflict')
export class SilencedConflict {
  /** `keyOf` the conflict. */
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key!: string;

  /** In the organizer's words. */
  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @ForeignKey(() => Account, { name: 'silenced_conflict_by' })
  @Column({ name: 'silenced_by', type: 'varchar', length: 36 })
  silencedBy!: string;

  @Column(instantColumn('silenced_at'))
  silencedAt!: Date;
}
