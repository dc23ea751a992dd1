import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Account } from '../auth/account.entity.js';
import { SeatReservation } from './seat-reservation.entity.js';
import { Session } from './session.entity.js';

/** A session in a participant's own programme. */
@Entity('programme_entry')
@Index('programme_entry_once', ['accountId', 'sessionId'], { unique: true })
export class ProgrammeEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Account, { name: 'programme_entry_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Index('programme_entry_session')
  @ForeignKey(() => Session, { name: 'programme_entry_for_session' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** It took one of the session's places, which is given back when the entry goes. */
  @Column({ name: 'holds_place', type: 'boolean' })
  holdsPlace!: boolean;

  /** The seats set aside for her like, of which she has one. */
  @ForeignKey(() => SeatReservation, { name: 'programme_entry_by_reservation' })
  @Column({ name: 'reservation_id', type: 'varchar', length: 36, nullable: true })
  reservationId!: string | null;

  @Column(instantColumn('added_at'))
  addedAt!: Date;
}
