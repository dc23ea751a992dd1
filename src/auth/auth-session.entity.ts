import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import type { SessionScope } from './sign-in-link.entity.js';
import { Account } from './account.entity.js';

/** A browser that is signed in. The cookie holds the token; the row only its hash. */
@Entity('auth_session')
export class AuthSession {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index('auth_session_account')
  @ForeignKey(() => Account, { name: 'auth_session_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 20 })
  scope!: SessionScope;

  @Column(instantColumn('expires_at'))
  expiresAt!: Date;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}
