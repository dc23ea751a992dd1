import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { instant, integer, nullable, primary, reference, string } from './columns.js';

/** Another address for an account: the links that went to the former one end, and the new one is confirmed first. */
export class MoveAccounts1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', new TableColumn(integer('link_version', { default: 1 })));
    await runner.createTable(new Table(addressChange));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const addressChange: ConstructorParameters<typeof Table>[0] = {
  name: 'address_change',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('to_address', 254),
    instant('expires_at'),
    instant('used_at', nullable),
  ],
  indices: [{ name: 'address_change_account', columnNames: ['account_id'] }],
  foreignKeys: [reference('address_change_of_account', 'account_id', 'account', 'CASCADE')],
};
