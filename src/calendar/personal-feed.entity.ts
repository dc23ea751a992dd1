import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';

/** An address of a participant's own feed. A former address stays, so that it can say for a while that it has ended. */
@Entity('personal_feed')
@Index('personal_feed_version', ['accountId', 'version'], { unique: true })
export class PersonalFeed {
  /** `hashToken` of the token in the address. */
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @ForeignKey(() => Account, { name: 'personal_feed_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** Of the token's claim. The highest one is the present address, unless that is revoked too. */
  @Column({ type: 'integer' })
  version!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('revoked_at', { nullable: true }))
  revokedAt!: Date | null;
}
