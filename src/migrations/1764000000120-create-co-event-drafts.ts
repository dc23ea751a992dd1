import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

export class CreateCoEventDrafts1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'co_event_draft',
        columns: [
          string('id', 36, primary),
          string('account_id', 36, nullable),
          string('parent_id', 80, nullable),
          string('locale', 2),
          text('typed'),
          text('parts'),
          instant('created_at'),
          instant('updated_at'),
        ],
        indices: [
          { name: 'co_event_draft_account', columnNames: ['account_id'] },
          { name: 'co_event_draft_updated', columnNames: ['updated_at'] },
        ],
        foreignKeys: [
          reference('co_event_draft_of_account', 'account_id', 'account', 'CASCADE'),
          reference('co_event_draft_part_of', 'parent_id', 'co_event', 'CASCADE'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'co_event_count',
        columns: [
          string('co_event_id', 80, primary),
          string('on_date', 10, primary),
          integer('views', { default: 0 }),
          integer('downloads', { default: 0 }),
        ],
        foreignKeys: [reference('co_event_count_of_co_event', 'co_event_id', 'co_event', 'CASCADE')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
