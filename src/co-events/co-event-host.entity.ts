import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { CoEvent } from './co-event.entity.js';

/** Who answers for a co-event: told what happens to it, and never shown to the public. The e-mail address is the account's. */
@Entity('co_event_host')
export class CoEventHost {
  @ForeignKey(() => CoEvent, { name: 'co_event_host_of_co_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'co_event_id', type: 'varchar', length: 80 })
  coEventId!: string;

  @Index('co_event_host_account')
  @ForeignKey(() => Account, { name: 'co_event_host_is_account' })
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  phone!: string | null;

  /** In which she is written to. */
  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ name: 'consent_version', type: 'varchar', length: 20 })
  consentVersion!: string;

  @Column(instantColumn('consented_at'))
  consentedAt!: Date;
}
