import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, primary, string, text } from './columns.js';

export class CreateKernelTables1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'counter', columns: [string('name', 60, primary), integer('value')] }),
    );
    await runner.createTable(
      new Table({
        name: 'idempotent_request',
        columns: [
          string('key_hash', 64, primary),
          string('content_hash', 64),
          text('answer'),
          instant('created_at'),
        ],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only: a release that must be undone is restored from its backup.
  }
}
