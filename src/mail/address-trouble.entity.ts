import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';

/** An address that mail came back from, and what its server said last. */
@Entity('address_trouble')
@Index('address_trouble_last', ['lastAt'])
export class AddressTrouble {
  /** `emailKey(address)` */
  @PrimaryColumn({ name: 'address_key', type: 'varchar', length: 254 })
  addressKey!: string;

  @Column({ type: 'varchar', length: 254 })
  address!: string;

  /** Nothing is sent there until an organizer lifts it. */
  @Column({ name: 'is_suppressed', type: 'boolean' })
  isSuppressed!: boolean;

  @Column({ type: 'integer' })
  bounces!: number;

  /** Delays and refusals that may pass. */
  @Column({ type: 'integer' })
  delays!: number;

  @Column({ name: 'last_status', type: 'varchar', length: 20 })
  lastStatus!: string;

  @Column({ name: 'last_reason', type: 'varchar', length: 1000 })
  lastReason!: string;

  /** By the forum's clock. */
  @Column(instantColumn('last_at'))
  lastAt!: Date;
}
