import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Session } from '../sessions/session.entity.js';
import { Venue } from '../forum/venue.entity.js';
import { Room } from '../forum/room.entity.js';

/**
 * A session's place and time. What is not known is null: an item may have a day without hours, a start without an end,
 * a venue without a room, or nothing at all ("to be scheduled").
 */
@Entity('slot')
@Check('slot_end_after_start', `ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)`)
export class Slot {
  @ForeignKey(() => Session, { name: 'slot_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @ForeignKey(() => Venue, { name: 'slot_at_venue' })
  @Column({ name: 'venue_id', type: 'varchar', length: 60, nullable: true })
  venueId!: string | null;

  @Index('slot_room')
  @ForeignKey(() => Room, { name: 'slot_in_room' })
  @Column({ name: 'room_id', type: 'varchar', length: 60, nullable: true })
  roomId!: string | null;

  /** Local date at the venue, `2023-10-24`; set whenever `startsAt` is. */
  @Index('slot_date')
  @Column({ name: 'on_date', type: 'varchar', length: 10, nullable: true })
  onDate!: string | null;

  /** Last local date of an item of several days. */
  @Column({ name: 'until_date', type: 'varchar', length: 10, nullable: true })
  untilDate!: string | null;

  @Column(instantColumn('starts_at', { nullable: true }))
  startsAt!: Date | null;

  @Column(instantColumn('ends_at', { nullable: true }))
  endsAt!: Date | null;
}
