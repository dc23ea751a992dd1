import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantCategoryCode } from '../../config/participant-categories.js';
import { instantColumn } from '../kernel/database/instant.js';
import { Delegation } from '../people/delegation.entity.js';
import { Session } from './session.entity.js';

/** Seats of a session that are set aside for a category of participants or for one delegation, until they are freed. */
@Entity('seat_reservation')
@Check('seat_reservation_seats', 'seats > 0 AND taken >= 0 AND taken <= seats')
@Check('seat_reservation_for', '(category IS NULL) <> (delegation_id IS NULL)')
export class SeatReservation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('seat_reservation_session')
  @ForeignKey(() => Session, { name: 'seat_reservation_in_session', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  category!: ParticipantCategoryCode | null;

  @ForeignKey(() => Delegation, { name: 'seat_reservation_for_delegation' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60, nullable: true })
  delegationId!: string | null;

  @Column({ type: 'integer' })
  seats!: number;

  /** Of these seats, how many are taken. Only ever changed by a conditional UPDATE. */
  @Column({ type: 'integer', default: 0 })
  taken!: number;

  /** From when on everybody may have what is left; null: never by itself. */
  @Column(instantColumn('held_until', { nullable: true }))
  heldUntil!: Date | null;

  /** When what was left was given to everybody; null while it is set aside. */
  @Column(instantColumn('freed_at', { nullable: true }))
  freedAt!: Date | null;
}
