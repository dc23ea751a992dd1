import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, primary, reference, string } from './columns.js';

/** Conflicts of the plan that an organizer accepts, with the reason. */
export class CreateSilencedConflict1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'silenced_conflict',
        columns: [
          string('key', 255, primary),
          string('reason', 500),
          string('silenced_by', 36),
          instant('silenced_at'),
        ],
        foreignKeys: [reference('silenced_conflict_by', 'silenced_by', 'account')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
