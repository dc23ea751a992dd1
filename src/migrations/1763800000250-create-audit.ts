import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, nullable, primary, string, text } from './columns.js';

/** Who did what when. */
export class CreateAudit1763800000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(auditEntry));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const auditEntry: ConstructorParameters<typeof Table>[0] = {
  name: 'audit_entry',
  columns: [
    string('id', 36, primary),
    instant('at'),
    instant('recorded_at'),
    string('account_id', 36, nullable),
    string('actor_name', 254),
    string('action', 60),
    string('about', 100),
    text('details'),
  ],
  indices: [
    { name: 'audit_entry_recorded', columnNames: ['recorded_at'] },
    { name: 'audit_entry_about', columnNames: ['about', 'recorded_at'] },
  ],
};
