import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { instantColumn } from '../../kernel/database/instant.js';
import { jsonColumn } from '../../kernel/database/json.js';
import type { MoveStep } from './board-move.rules.js';

/** What an organizer has moved on the board, so that she can undo it: her own last moves, and no history for the record. */
@Entity('board_move')
@Check('board_move_state', `state IN ('done', 'undone')`)
export class BoardMove {
  /** Counts up over all moves. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Index('board_move_account')
  @ForeignKey(() => Account, { name: 'board_move_by', onDelete: 'CASCADE' })
  @Column({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 10 })
  state!: 'done' | 'undone';

  /** One session, or the two that were swapped. */
  @Column(jsonColumn('steps'))
  steps!: MoveStep[];

  @Column(instantColumn('moved_at'))
  movedAt!: Date;
}
