import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey } from 'typeorm';
import { instant, nullable, reference, string, text } from './columns.js';

/** A merge of two profiles can be undone. Merges of before have not kept what that takes. */
export class UndoSpeakerMerges1764000000680 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      table,
      columns.map((column) => new TableColumn(column)),
    );
    await runner.createForeignKey(
      table,
      new TableForeignKey(reference('speaker_merge_undone_by', 'undone_by', 'account')),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const table = 'speaker_merge';

const columns = [text('handed', nullable), instant('undone_at', nullable), string('undone_by', 36, nullable)];
