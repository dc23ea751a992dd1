import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CoEvent } from '../co-event.entity.js';

/** How often a co-event was looked at on a day. Nothing is kept of who did. */
@Entity('co_event_count')
export class CoEventCount {
  @ForeignKey(() => CoEvent, { name: 'co_event_count_of_co_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  /** In universal time. */
  @PrimaryColumn({ name: 'on_date', type: 'varchar', length: 10 })
  onDate!: string;

  @Column({ type: 'integer', default: 0 })
  views!: number;

  @Column({ type: 'integer', default: 0 })
  downloads!: number;
}
