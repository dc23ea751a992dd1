import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Session } from '../sessions/session.entity.js';

/** A session of which its invitees have not been told all yet, because more may change soon. */
@Entity('held_update')
export class HeldUpdate {
  @ForeignKey(() => Session, { name: 'held_update_of_session', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** Real time: a rehearsal clock starts anew with each process. Counted from the first change, so that it does come. */
  @Index('held_update_due')
  @Column(instantColumn('due_at'))
  dueAt!: Date;
}
