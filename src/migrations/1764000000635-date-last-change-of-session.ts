import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant, nullable } from './columns.js';

/** When the draft of a session was changed last, so that whoever releases learns who was faster. */
export class DateLastChangeOfSession1764000000635 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('session', new TableColumn(instant('changed_at', nullable)));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
