import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';

/** How a version came about: from the seeds, from the release page, from one session's form, or from an earlier version. */
export const versionOrigins = ['seed', 'release', 'session', 'rollback'] as const;
export type VersionOrigin = (typeof versionOrigins)[number];

/** A released state of the programme. What it holds is in `released_session`. */
@Entity('schedule_version')
@Check('schedule_version_origin', `origin IN ('seed', 'release', 'session', 'rollback')`)
export class ScheduleVersion {
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** Never used twice, not even by a version whose transaction was lost: what is kept in memory is known by it. */
  @Index('schedule_version_stamp', { unique: true })
  @Column({ type: 'varchar', length: 36 })
  stamp!: string;

  @Column({ type: 'varchar', length: 20 })
  origin!: VersionOrigin;

  /** In the organizer's words, for everybody. */
  @Column(jsonColumn('note', { nullable: true }))
  note!: LocalizedText | null;

  /** The version whose state this one brought back. */
  @Column({ name: 'rolled_back_to', type: 'integer', nullable: true })
  rolledBackTo!: number | null;

  @Column(instantColumn('released_at'))
  releasedAt!: Date;

  /** Null: by the application, from the seeds. */
  @ForeignKey(() => Account, { name: 'schedule_version_by' })
  @Column({ name: 'released_by', type: 'varchar', length: 36, nullable: true })
  releasedBy!: string | null;
}
