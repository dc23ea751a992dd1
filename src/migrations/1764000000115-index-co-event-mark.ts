import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Whether anything of the public co-events is another is asked with each page: that must not read the rows. */
export class IndexCoEventMark1764000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'co_event',
      new TableIndex({ name: 'co_event_mark', columnNames: ['listed', 'sequence', 'changed_at'] }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
