import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { SheetRow } from '../../sheets/sheet.js';
import type { SheetDefaults, SheetMapping } from './sheet-mapping.rules.js';

/** A sheet of co-events that a host has handed in: nothing of it is entered before she has seen the preview and confirmed. */
@Entity('co_event_sheet')
@Check('co_event_sheet_state', `state IN ('open', 'confirmed')`)
export class CoEventSheet {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('co_event_sheet_account')
  @ForeignKey(() => Account, { name: 'co_event_sheet_of_account', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** Of the file. */
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** The headings are the first. */
  @Column(jsonColumn('rows'))
  rows!: SheetRow[];

  @Column(jsonColumn('mapping'))
  mapping!: SheetMapping;

  @Column(jsonColumn('defaults'))
  defaults!: SheetDefaults;

  @Column({ type: 'varchar', length: 20 })
  state!: 'open' | 'confirmed';

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('confirmed_at', { nullable: true }))
  confirmedAt!: Date | null;
}
