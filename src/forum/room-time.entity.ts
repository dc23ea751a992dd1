import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import type { RoomTimeKind } from './room.rules.js';
import { Room } from './room.entity.js';

/** When a room cannot be used or, where such times are given, when alone it can. */
@Entity('room_time')
@Check('room_time_kind', `kind IN ('open', 'blocked')`)
@Check('room_time_end_after_start', 'ends_at > starts_at')
export class RoomTime {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('room_time_room')
  @ForeignKey(() => Room, { name: 'room_time_of_room', onDelete: 'CASCADE' })
  @Column({ name: 'room_id', type: 'varchar', length: 60 })
  roomId!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: RoomTimeKind;

  @Column(instantColumn('starts_at'))
  startsAt!: Date;

  @Column(instantColumn('ends_at'))
  endsAt!: Date;

  /** For other organizers: "the stage is built". */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;
}
