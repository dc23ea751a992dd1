import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';

/**
 * Somebody who may not know all of the programme yet. What she is told is the difference at the time when it is written, so that
 * several releases are one mail, and a killed process loses nothing.
 */
@Entity('change_notice')
export class ChangeNotice {
  @ForeignKey(() => Account, { name: 'change_notice_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** The version that she knows. */
  @Column({ type: 'integer' })
  since!: number;

  /** Real time: a rehearsal clock starts anew with each process. */
  @Index('change_notice_due')
  @Column(instantColumn('due_at'))
  dueAt!: Date;
}
