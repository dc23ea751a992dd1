import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { instant, nullable } from './columns.js';

/** When a session was to begin before it was moved, for those who read the programme by machine. */
export class AddPreviousStartToSlot1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('slot', new TableColumn(instant('previous_starts_at', nullable)));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
