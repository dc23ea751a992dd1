import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { primary, string } from './columns.js';

/** What files of one source mean by their names of rooms, tracks and kinds. */
export class CreateImportedName1764000000625 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'imported_name',
        columns: [
          string('source', 80, primary),
          string('aspect', 20, primary),
          string('name', 200, primary),
          string('choice', 90),
        ],
        checks: [{ name: 'imported_name_aspect', expression: `aspect IN ('room', 'track', 'kind')` }],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
