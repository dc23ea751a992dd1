import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';
import { Account } from './account.entity.js';

/** A wish for another address. It comes true when somebody who reads that mailbox confirms it. */
@Entity('address_change')
export class AddressChange {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('address_change_account')
  @ForeignKey(() => Account, { name: 'address_change_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ name: 'to_address', type: 'varchar', length: 254 })
  toAddress!: string;

  @Column(instantColumn('expires_at'))
  expiresAt!: Date;

  @Column(instantColumn('used_at', { nullable: true }))
  usedAt!: Date | null;
}
