import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, primary, string, text } from './columns.js';

/** The last good copies of public feeds. */
export class CreateFeedBody1763800000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'feed_body',
        columns: [string('key', 200, primary), text('text'), instant('last_modified')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
