import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { instant, nullable, reference, string, text } from './columns.js';

/** A merge can be undone, and what it parted again can be merged once more. Merges of before have not kept what that takes. */
export class UndoMerges1764000000605 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      table,
      columns.map((column) => new TableColumn(column)),
    );
    await runner.createForeignKey(
      table,
      new TableForeignKey(reference('registration_merge_undone_by', 'undone_by', 'account')),
    );
    await runner.dropIndex(table, 'registration_merge_once');
    await runner.createIndex(
      table,
      new TableIndex({
        name: 'registration_merge_once',
        columnNames: ['merged_id'],
        isUnique: true,
        where: 'undone_at IS NULL',
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const table = 'registration_merge';

const columns = [text('handed', nullable), instant('undone_at', nullable), string('undone_by', 36, nullable)];
