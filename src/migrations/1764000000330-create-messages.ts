import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** What organizers write to many registrants at once, and to whom it went. */
export class CreateMessages1764000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(message));
    await runner.createTable(new Table(recipient));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const message: TableShape = {
  name: 'message',
  columns: [
    string('id', 36, primary),
    text('filter'),
    text('versions'),
    string('state', 20),
    string('written_by', 36),
    instant('written_at'),
    instant('started_at', nullable),
    instant('finished_at', nullable),
    integer('revision'),
  ],
  checks: [{ name: 'message_state', expression: `state IN ('draft', 'sending', 'stopped', 'sent')` }],
  foreignKeys: [reference('message_written_by', 'written_by', 'account')],
};

const recipient: TableShape = {
  name: 'message_recipient',
  columns: [
    string('message_id', 36, primary),
    string('registration_id', 36, primary),
    string('state', 20),
    string('mail_id', 36, nullable),
  ],
  indices: [
    { name: 'message_recipient_state', columnNames: ['message_id', 'state'] },
    { name: 'message_recipient_registration', columnNames: ['registration_id'] },
    { name: 'message_recipient_mail', columnNames: ['mail_id'] },
  ],
  checks: [{ name: 'message_recipient_states', expression: `state IN ('pending', 'written', 'skipped')` }],
  foreignKeys: [
    reference('message_recipient_of', 'message_id', 'message', 'CASCADE'),
    reference('message_recipient_is', 'registration_id', 'registration', 'CASCADE'),
  ],
};
