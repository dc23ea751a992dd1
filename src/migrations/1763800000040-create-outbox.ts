import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, string, text } from './columns.js';

export class CreateOutbox1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(outboxMessage));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const outboxMessage: ConstructorParameters<typeof Table>[0] = {
  name: 'outbox_message',
  columns: [
    string('id', 36, primary),
    string('message_id', 120),
    string('state', 10),
    string('priority', 10),
    string('to_name', 200),
    string('to_address', 254),
    string('to_key', 254),
    string('locale', 2),
    string('about', 100),
    string('in_reply_to', 120, nullable),
    instant('created_at'),
    instant('sent_at', nullable),
    instant('queued_at'),
    instant('next_attempt_at'),
    instant('lease_until', nullable),
    string('leased_by', 36, nullable),
    integer('attempts'),
    text('last_error', nullable),
    text('subject'),
    text('search_text'),
    text('text'),
    text('html'),
    text('claims'),
    string('calendar_method', 10, nullable),
    text('calendar_body', nullable),
  ],
  indices: [
    { name: 'outbox_message_due', columnNames: ['state', 'priority', 'next_attempt_at'] },
    { name: 'outbox_message_about', columnNames: ['about'] },
    { name: 'outbox_message_queued', columnNames: ['queued_at'] },
    { name: 'outbox_message_lease', columnNames: ['leased_by'] },
  ],
  checks: [
    {
      name: 'outbox_message_state',
      expression: `state IN ('queued', 'sending', 'retrying', 'sent', 'failed')`,
    },
    { name: 'outbox_message_priority', expression: `priority IN ('high', 'normal')` },
    { name: 'outbox_message_calendar_method', expression: `calendar_method IN ('REQUEST', 'CANCEL')` },
  ],
};
