import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RoomEquipment, RoomLayout } from '../../config/room-fittings.js';
import { jsonColumn } from '../kernel/database/json.js';
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

  /** The divisible hall that it is a part of: whoever books the hall books its parts. A part has no parts. */
  @ForeignKey(() => Room, { name: 'room_part_of' })
  @Column({ name: 'part_of_id', type: 'varchar', length: 60, nullable: true })
  partOfId!: string | null;

  @Column(localizedColumn('name'))
  name!: LocalizedText;

  @Column({ type: 'varchar', length: 20, nullable: true })
  floor!: string | null;

  /** People, theatre style; null where the venue does not state it. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** People, in other layouts; null: not known. */
  @Column(jsonColumn('layouts', { nullable: true }))
  layouts!: Partial<Record<RoomLayout, number>> | null;

  /** Null: not known. */
  @Column(jsonColumn('equipment', { nullable: true }))
  equipment!: RoomEquipment[] | null;

  /** Null: not known. */
  @Column({ name: 'is_step_free', type: 'boolean', nullable: true })
  isStepFree!: boolean | null;

  /** Minutes that it takes to clear it; null: as config/planning.ts takes for granted. */
  @Column({ name: 'turnover_minutes', type: 'integer', nullable: true })
  turnoverMinutes!: number | null;

  /** For interpreters; null: not known. */
  @Column({ type: 'integer', nullable: true })
  booths!: number | null;

  @Column({ type: 'integer' })
  position!: number;
}
