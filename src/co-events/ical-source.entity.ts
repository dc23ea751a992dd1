import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { ErrorValues } from '../kernel/errors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { CoEventContent } from './co-event-content.js';

/** What a host says once for all that her calendar brings: where and of what kind it is, where its entries do not say so. */
export type IcalDefaults = Pick<
  CoEventContent,
  'kind' | 'country' | 'city' | 'latitude' | 'longitude' | 'zone' | 'mode' | 'languages' | 'organizations'
> & {
  locale: Locale;
  /** What a time without zone means; `ask`: nobody has said so yet, and such entries wait. */
  floating: 'ask' | 'place';
};

/** A host's own calendar on the web, from which her co-events are read again and again. */
@Entity('ical_source')
@Index('ical_source_once', ['accountId', 'url'], { unique: true })
@Check('ical_source_state', `state IN ('active', 'failing', 'stopped')`)
export class IcalSource {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @ForeignKey(() => Account, { name: 'ical_source_of_account' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 1000 })
  url!: string;

  @Column(jsonColumn('defaults'))
  defaults!: IcalDefaults;

  @Column({ type: 'varchar', length: 20 })
  state!: 'active' | 'failing' | 'stopped';

  /** As the server last sent it, to be asked for news only. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  etag!: string | null;

  @Column({ name: 'last_modified', type: 'varchar', length: 40, nullable: true })
  lastModified!: string | null;

  /** What the host is shown: problems of the whole, or of single entries. */
  @Column(jsonColumn('problems'))
  problems!: IcalProblem[];

  /** What was last read of each entry, by source key; null before the first reading. */
  @Column(jsonColumn('entries', { nullable: true }))
  entries!: Record<string, ReadEntry> | null;

  @Column(instantColumn('fetched_at', { nullable: true }))
  fetchedAt!: Date | null;

  @Index('ical_source_due')
  @Column(instantColumn('next_fetch_at', { nullable: true }))
  nextFetchAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column(instantColumn('created_at'))
  createdAt!: Date;
}

export interface ReadEntry {
  /** Of its content, so that an edit by a host or a moderator is not undone by an entry that has not changed. */
  hash: string;
  /** Since when the calendar no longer holds it: ISO 8601. */
  missingSince?: string;
}

export interface IcalProblem {
  code: string;
  values?: ErrorValues;
  /** The entry that it is about. */
  title?: string;
}
