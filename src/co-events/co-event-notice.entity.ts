import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { CoEvent } from './co-event.entity.js';

/** A reminder that the host was sent, such as `report-1`; its key stops a second one, whoever would send it. */
@Entity('co_event_notice')
export class CoEventNotice {
  @ForeignKey(() => CoEvent, { name: 'co_event_notice_about', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  kind!: string;

  @Column(instantColumn('sent_at'))
  sentAt!: Date;
}
