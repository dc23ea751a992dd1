import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Delegation } from '../../people/delegation.entity.js';
import type { SheetRow } from '../../sheets/sheet.js';
import type { ColumnMapping } from './columns.js';
import type { RowProblem } from './judge-row.js';

export type RosterImportState = 'mapping' | 'running' | 'done';

/** An uploaded or pasted table, from its preview to the report of what became of each row. Confirming it is what writes. */
@Entity('roster_import')
@Check('roster_import_state', `state IN ('mapping', 'running', 'done')`)
@Check('roster_import_progress', `done >= 0 AND done <= row_count`)
export class RosterImport {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Index('roster_import_delegation')
  @ForeignKey(() => Delegation, { name: 'roster_import_into', onDelete: 'CASCADE' })
  @Column({ name: 'delegation_id', type: 'varchar', length: 60 })
  delegationId!: string;

  @ForeignKey(() => Account, { name: 'roster_import_by' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  /** As it was called on the person's device; null for a pasted table. */
  @Column({ name: 'file_name', type: 'varchar', length: 200, nullable: true })
  fileName!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  encoding!: string | null;

  /** Which field each column holds. */
  @Column(jsonColumn('mapping'))
  mapping!: ColumnMapping;

  @Index('roster_import_running')
  @Column({ type: 'varchar', length: 20 })
  state!: RosterImportState;

  @Column({ type: 'varchar', length: 2 })
  locale!: Locale;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  /** Rows behind us. Two processes that take up the same piece meet at this number. */
  @Column({ type: 'integer' })
  done!: number;

  @Column({ type: 'integer' })
  registered!: number;

  @Column({ type: 'integer' })
  corrected!: number;

  /** Line by line, what was not taken and why. */
  @Column(jsonColumn('problems'))
  problems!: RowProblem[];

  @Column(instantColumn('created_at'))
  createdAt!: Date;

  @Column(instantColumn('confirmed_at', { nullable: true }))
  confirmedAt!: Date | null;

  @Column(instantColumn('finished_at', { nullable: true }))
  finishedAt!: Date | null;
}

/** The rows themselves, apart from the progress that is written again and again; gone when the import is done. */
@Entity('roster_import_content')
export class RosterImportContent {
  @ForeignKey(() => RosterImport, { name: 'roster_import_content_of', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'import_id', type: 'varchar', length: 36 })
  importId!: string;

  /** The first row is that of the headings. */
  @Column(jsonColumn('rows'))
  rows!: SheetRow[];
}
