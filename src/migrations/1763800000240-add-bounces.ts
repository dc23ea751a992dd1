import { type MigrationInterface, type QueryRunner, Table, TableCheck } from 'typeorm';
import { boolean, instant, integer, primary, string } from './columns.js';

/** Addresses that mail came back from, and the states of mails that it befell. */
export class AddBounces1763800000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(addressTrouble));
    await runner.dropCheckConstraint('outbox_message', 'outbox_message_state');
    await runner.createCheckConstraint('outbox_message', new TableCheck(outboxState));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const addressTrouble: ConstructorParameters<typeof Table>[0] = {
  name: 'address_trouble',
  columns: [
    string('address_key', 254, primary),
    string('address', 254),
    boolean('is_suppressed'),
    integer('bounces'),
    integer('delays'),
    string('last_status', 20),
    string('last_reason', 1000),
    instant('last_at'),
  ],
  indices: [{ name: 'address_trouble_last', columnNames: ['last_at'] }],
};

const outboxState = {
  name: 'outbox_message_state',
  expression: `state IN ('queued', 'sending', 'retrying', 'withheld', 'sent', 'bounced', 'failed')`,
};
