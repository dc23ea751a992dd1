import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';

/** While there is a row, no process sends anything but sign-in links and test mails. */
@Entity('outbox_hold')
export class OutboxHold {
  /** Always `all`. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  id!: string;

  /** By the forum's clock. */
  @Column(instantColumn('since'))
  since!: Date;

  @Column({ name: 'held_by', type: 'varchar', length: 254 })
  heldBy!: string;
}
