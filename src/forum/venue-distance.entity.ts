import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Venue } from './venue.entity.js';

/** How long one needs between two venues, either way: kept once, under the smaller id. */
@Entity('venue_distance')
@Check('venue_distance_once', 'from_id < to_id')
@Check('venue_distance_known', 'on_foot IS NOT NULL OR by_shuttle IS NOT NULL')
export class VenueDistance {
  @ForeignKey(() => Venue, { name: 'venue_distance_from_venue', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'from_id', type: 'varchar', length: 60 })
  fromId!: string;

  @Index('venue_distance_to')
  @ForeignKey(() => Venue, { name: 'venue_distance_to_venue', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'to_id', type: 'varchar', length: 60 })
  toId!: string;

  /** Minutes from door to door; null: not known, or too far. */
  @Column({ name: 'on_foot', type: 'integer', nullable: true })
  onFoot!: number | null;

  /** Minutes from door to door, the wait included; null: there is none. */
  @Column({ name: 'by_shuttle', type: 'integer', nullable: true })
  byShuttle!: number | null;
}
