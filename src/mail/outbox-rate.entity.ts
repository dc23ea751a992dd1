import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../kernel/database/instant.js';

/** When the next mail to a domain may leave, whichever process sends it. */
@Entity('outbox_rate')
export class OutboxRate {
  /** Of the recipients; `*` counts all mails. */
  @PrimaryColumn({ type: 'varchar', length: 254 })
  domain!: string;

  /** Real time. */
  @Column(instantColumn('next_at'))
  nextAt!: Date;
}
