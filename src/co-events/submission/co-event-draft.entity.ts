import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CoEvent } from '../co-event.entity.js';

/** What a host has typed and not sent yet, with its mistakes. It is deleted when it is sent, or when it has lain too long. */
@Entity('co_event_draft')
export class CoEventDraft {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Null where its host has no link to an area of her own yet: then a secret in its address opens it. */
  @Index('co_event_draft_account')
  @ForeignKey(() => Account, { name: 'co_event_draft_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  /** The series or larger event, already sent, of which it becomes a part. */
  @ForeignKey(() => CoEvent, { name: 'co_event_draft_part_of', onDelete: 'CASCADE' })
  @Column({ name: 'parent_id', type: 'varchar', length: 80, nullable: true })
  parentId!: string | null;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column(jsonColumn('typed'))
  typed!: Typed;

  /** The events of a series, each as its own form was typed. */
  @Column(jsonColumn('parts'))
  parts!: Typed[];

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Index('co_event_draft_updated')
  @Column(instantColumn('updated_at'))
  updatedAt!: Date;
}
