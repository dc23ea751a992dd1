import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { localizedColumn, type LocalizedText } from '../kernel/i18n/localized-text.js';
import { Venue } from './venue.entity.js';

/** A place within a venue where a session can be held. A venue without named rooms is one room of the same id. */
@Entity('room')
export class Room {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @Index('room_venue')
  @ForeignKey(() => Venue, { name: 'room_of_venue' })
  @Column({ name: 'venue_id', type: 'varchar', length: 60 })
  venueId!: string;

  @Column(localizedColumn('name'))
  name!: LocalizedText;

  @Column({ type: 'varchar', length: 20, nullable: true })
  floor!: string | null;

  /** People, theatre style; null where the venue does not state it. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Column({ type: 'integer' })
  position!: number;
}
