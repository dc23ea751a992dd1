import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { CoEvent } from './co-event.entity.js';

/** What came of a co-event, as the host reports it afterwards. */
@Entity('co_event_report')
@Check(
  'co_event_report_participants',
  `(in_person IS NULL OR in_person >= 0) AND (online IS NULL OR online >= 0)`,
)
export class CoEventReport {
  @ForeignKey(() => CoEvent, { name: 'co_event_report_on', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  /** In which it is written. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ type: 'text' })
  outcomes!: string;

  @Column({ name: 'key_messages', type: 'text' })
  keyMessages!: string;

  @Column({ type: 'text' })
  recommendations!: string;

  /** People who came. */
  @Column({ name: 'in_person', type: 'integer', nullable: true })
  inPerson!: number | null;

  @Column({ type: 'integer', nullable: true })
  online!: number | null;

  @Column(jsonColumn('photos'))
  photos!: { imageId: string; alt: string }[];

  @Column(instantColumn('submitted_at'))
  submittedAt!: Date;

  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}
