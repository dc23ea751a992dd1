import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, primary, reference, string } from './columns.js';

/** Who waits for a place in a full session, in order. */
export class CreateWaitingList1763800000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(waitingPlace));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const waitingPlace: ConstructorParameters<typeof Table>[0] = {
  name: 'waiting_place',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('session_id', 80),
    integer('ticket'),
    instant('joined_at'),
  ],
  indices: [
    { name: 'waiting_place_once', columnNames: ['account_id', 'session_id'], isUnique: true },
    { name: 'waiting_place_order', columnNames: ['session_id', 'ticket'] },
  ],
  foreignKeys: [
    reference('waiting_place_of_account', 'account_id', 'account', 'CASCADE'),
    reference('waiting_place_for_session', 'session_id', 'session'),
  ],
};
