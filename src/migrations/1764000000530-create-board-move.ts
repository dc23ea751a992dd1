import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, primary, reference, string, text } from './columns.js';

/** What each organizer has moved on the board and may undo. */
export class CreateBoardMove1764000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'board_move',
        columns: [
          integer('number', primary),
          string('account_id', 36),
          string('state', 10),
          text('steps'),
          instant('moved_at'),
        ],
        foreignKeys: [reference('board_move_by', 'account_id', 'account', 'CASCADE')],
        checks: [{ name: 'board_move_state', expression: `state IN ('done', 'undone')` }],
        indices: [{ name: 'board_move_account', columnNames: ['account_id'] }],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
