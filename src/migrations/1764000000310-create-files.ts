import { randomUUID } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, string } from './columns.js';

/** What people upload, and the name of the folder in which this database keeps the bytes. */
export class CreateFiles1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'file_store', columns: [string('id', 36, primary)] }));
    await runner.query(`INSERT INTO "file_store" ("id") VALUES ('${randomUUID()}')`);
    await runner.createTable(new Table(storedFile));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const storedFile: ConstructorParameters<typeof Table>[0] = {
  name: 'stored_file',
  columns: [
    string('id', 36, primary),
    string('owner_kind', 40, nullable),
    string('owner_id', 60, nullable),
    string('purpose', 60),
    string('name', 160),
    string('kind', 10),
    integer('size'),
    string('content_hash', 64),
    integer('width', nullable),
    integer('height', nullable),
    string('crop', 40, nullable),
    string('uploaded_by', 36, nullable),
    instant('uploaded_at'),
    instant('stored_at'),
  ],
  indices: [
    {
      name: 'stored_file_owner',
      columnNames: ['owner_kind', 'owner_id', 'purpose'],
      isUnique: true,
    },
    { name: 'stored_file_stored', columnNames: ['stored_at'] },
  ],
  checks: [
    { name: 'stored_file_kind', expression: `kind IN ('pdf', 'jpeg', 'png', 'webp')` },
    { name: 'stored_file_owned', expression: '(owner_kind IS NULL) = (owner_id IS NULL)' },
  ],
};
