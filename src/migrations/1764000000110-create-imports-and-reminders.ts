import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Sheets of co-events between preview and confirmation, what was read from calendars, and invitations to single co-events. */
export class CreateImportsAndReminders1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('ical_source', new TableColumn(text('entries', nullable)));
    await runner.addColumn('co_event_interest', new TableColumn(integer('told_sequence', nullable)));
    await runner.addColumn('co_event_interest', new TableColumn(text('told', nullable)));
    await runner.addColumn('outbox_message', new TableColumn(text('unsubscribe', nullable)));
    await runner.createTable(new Table(sheet));
    await runner.createTable(new Table(invitation));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const sheet: ConstructorParameters<typeof Table>[0] = {
  name: 'co_event_sheet',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('name', 200),
    text('rows'),
    text('mapping'),
    text('defaults'),
    string('state', 20),
    instant('created_at'),
    instant('confirmed_at', nullable),
  ],
  indices: [{ name: 'co_event_sheet_account', columnNames: ['account_id'] }],
  checks: [{ name: 'co_event_sheet_state', expression: `state IN ('open', 'confirmed')` }],
  foreignKeys: [reference('co_event_sheet_of_account', 'account_id', 'account', 'CASCADE')],
};

const invitation: ConstructorParameters<typeof Table>[0] = {
  name: 'co_event_invitation',
  columns: [
    string('interest_id', 36, primary),
    string('uid', 255),
    integer('sequence'),
    instant('stamped_at'),
    string('state', 20),
    string('partstat', 20),
    string('time_and_place', 250),
    text('content'),
    string('address', 254),
    string('first_message_id', 255),
  ],
  checks: [
    { name: 'co_event_invitation_state', expression: `state IN ('requested', 'cancelled')` },
    { name: 'co_event_invitation_sequence', expression: 'sequence >= 0' },
  ],
  foreignKeys: [reference('co_event_invitation_for', 'interest_id', 'co_event_interest', 'CASCADE')],
};
