import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import type { HandedOver } from './handed-over.js';

/** That two profiles were found to be one person's, with all that the other one said, so that nothing is lost. Once undone it says only that it was. */
@Entity('speaker_merge')
export class SpeakerMerge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Speaker, { name: 'speaker_merge_of' })
  @Column({ name: 'from_id', type: 'varchar', length: 80 })
  fromId!: string;

  @Index('speaker_merge_into')
  @ForeignKey(() => Speaker, { name: 'speaker_merge_with' })
  @Column({ name: 'into_id', type: 'varchar', length: 80 })
  intoId!: string;

  /** The profile that was merged, and its parts in sessions in which the other one has a part too. */
  @Column(jsonColumn('kept'))
  kept!: Record<string, unknown>;

  @ForeignKey(() => Account, { name: 'speaker_merge_by' })
  @Column({ name: 'merged_by', type: 'varchar', length: 36 })
  mergedBy!: string;

  @Column(instantColumn('merged_at'))
  mergedAt!: Date;

  /** Null where it was undone, or cannot be: it was merged before that was kept, or the purge has taken it. */
  @Column(jsonColumn('handed', { nullable: true }))
  handed!: HandedOver | null;

  @Column(instantColumn('undone_at', { nullable: true }))
  undoneAt!: Date | null;

  @ForeignKey(() => Account, { name: 'speaker_merge_undone_by' })
  @Column({ name: 'undone_by', type: 'varchar', length: 36, nullable: true })
  undoneBy!: string | null;
}
