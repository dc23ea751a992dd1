import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, primary, reference, string } from './columns.js';

/** Sessions of which more is to be told when no further change has come for a while. */
export class CreateHeldUpdate1763800000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'held_update',
        columns: [string('session_id', 80, primary), instant('due_at')],
        indices: [{ name: 'held_update_due', columnNames: ['due_at'] }],
        foreignKeys: [reference('held_update_of_session', 'session_id', 'session', 'CASCADE')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
