import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { integer, nullable, primary, reference, string, text } from './columns.js';

/** Who has changed a session last, and from where it was moved. */
export class RememberLastMoves1764000000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('session', new TableColumn(string('changed_by', 36, nullable)));
    await runner.createTable(
      new Table({
        name: 'last_move',
        columns: [string('session_id', 80, primary), integer('revision'), text('before'), text('had')],
        foreignKeys: [reference('last_move_of_session', 'session_id', 'session', 'CASCADE')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
