import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { instantColumn } from '../kernel/database/instant.js';
import { jsonColumn } from '../kernel/database/json.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { MessageState } from './message.states.js';

export interface MessageVersion {
  subject: string;
  body: string;
}

/** English is always there: whoever's language has no version gets it. */
export type MessageVersions = { en: MessageVersion } & Partial<Record<Locale, MessageVersion>>;

/** What an organizer writes to many registrants at once. */
@Entity('message')
@Check('message_state', `state IN ('draft', 'sending', 'stopped', 'sent')`)
export class Message {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** The fields of the registration list's filter: `fieldsOf`, `filterOf`. */
  @Column(jsonColumn('filter'))
  filter!: Record<string, string>;

  @Column(jsonColumn('versions'))
  versions!: MessageVersions;

  @Column({ type: 'varchar', length: 20 })
  state!: MessageState;

  @ForeignKey(() => Account, { name: 'message_written_by' })
  @Column({ name: 'written_by', type: 'varchar', length: 36 })
  writtenBy!: string;

  @Column(instantColumn('written_at'))
  writtenAt!: Date;

  @Column(instantColumn('started_at', { nullable: true }))
  startedAt!: Date | null;

  @Column(instantColumn('finished_at', { nullable: true }))
  finishedAt!: Date | null;

  /** Raised by every change, so that nobody sends what another has just rewritten. */
  @Column({ type: 'integer' })
  revision!: number;
}
