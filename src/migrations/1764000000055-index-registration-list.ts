import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** The organizers' list is read in its order and counted by its filters without a look at whole rows. */
export class IndexRegistrationList1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('registration', 'registration_sort_name');
    for (const index of indices) await runner.createIndex('registration', new TableIndex(index));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const indices = [
  { name: 'registration_sort_name', columnNames: ['sort_name', 'reference'] },
  { name: 'registration_submitted', columnNames: ['submitted_at', 'reference'] },
  { name: 'registration_filter', columnNames: ['country', 'category', 'state', 'mode'] },
];
