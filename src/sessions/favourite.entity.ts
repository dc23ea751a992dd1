import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { Session } from './session.entity.js';

/** A session that somebody keeps in mind: it takes no place, and nobody is told. */
@Entity('favourite')
@Index('favourite_once', ['accountId', 'sessionId'], { unique: true })
export class Favourite {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Account, { name: 'favourite_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Index('favourite_session')
  @ForeignKey(() => Session, { name: 'favourite_of_session', onDelete: 'CASCADE' })
  @Column({ name: 'session_id', type: 'varchar', length: 80 })
  sessionId!: string;

  @Column(instantColumn('added_at'))
  addedAt!: Date;
}
