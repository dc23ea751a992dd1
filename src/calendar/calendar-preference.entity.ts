import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import type { Delivery } from './delivery.rules.js';

/** How a participant wants her sessions in her calendar; without a row it is the feed, in the venue's zone alone. */
@Entity('calendar_preference')
@Check('calendar_preference_delivery', `delivery IN ('feed', 'invitations', 'none')`)
export class CalendarPreference {
  @ForeignKey(() => Account, { name: 'calendar_preference_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 20 })
  delivery!: Delivery;

  /** IANA zone in which her mails tell the time too, beside the venue's. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  zone!: string | null;

  /** One mail about all that a release changes for her. */
  @Column({ name: 'change_mails', type: 'boolean', default: () => 'true' })
  changeMails!: boolean;
}
