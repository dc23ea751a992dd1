import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { CoEventContent } from './co-event-content.js';
import { CoEvent } from './co-event.entity.js';

/** A material change of a public co-event that no moderator has approved yet; `returned` ones await the host's answer. */
@Entity('co_event_change')
@Check('co_event_change_state', `state IN ('submitted', 'returned')`)
export class CoEventChange {
  @ForeignKey(() => CoEvent, { name: 'co_event_change_of_co_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: 'submitted' | 'returned';

  /** The whole content as it shall be. */
  @Column(jsonColumn('content'))
  content!: CoEventContent;

  @ForeignKey(() => Account, { name: 'co_event_change_by' })
  @Column({ name: 'submitted_by', type: 'varchar', length: 36, nullable: true })
  submittedBy!: string | null;

  @Column(instantColumn('submitted_at'))
  submittedAt!: Date;
}
