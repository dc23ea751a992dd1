import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { Session } from './session.entity.js';

/** A participant's place in the waiting list of a full session. */
@Entity('waiting_place')
@Index('waiting_place_once', ['accountId', 'sessionId'], { unique: true })
@Index('waiting_place_order', ['sessionId', 'ticket'])
export class WaitingPlace {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Account, { name: 'waiting_place_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @ForeignKey(() => Session, { name: 'waiting_place_for_session' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  /** Whoever has the lower one came first; two at the same instant differ. */
  @Column({ type: 'integer' })
  ticket!: number;

  @Column(instantColumn('joined_at'))
  joinedAt!: Date;
}
