import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, integer, nullable, primary, string, text } from './columns.js';

/** Mail that arrives: replies, bounces, letters; and how far a mailbox has been read. */
export class CreateInboundMail1763800000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(inboundMessage));
    await runner.createTable(new Table(inboundPosition));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const inboundMessage: TableShape = {
  name: 'inbound_message',
  columns: [
    string('id', 36, primary),
    string('fingerprint', 64),
    string('state', 10),
    string('outcome', 40, nullable),
    text('detail', nullable),
    string('envelope_to', 254, nullable),
    string('from_address', 254),
    string('from_key', 254),
    boolean('is_authenticated'),
    string('subject', 500),
    integer('size'),
    integer('attempts'),
    instant('arrived_at'),
    instant('stored_at'),
    text('raw', nullable),
  ],
  indices: [
    { name: 'inbound_message_once', columnNames: ['fingerprint'], isUnique: true },
    { name: 'inbound_message_due', columnNames: ['state', 'stored_at'] },
    { name: 'inbound_message_sender', columnNames: ['from_key', 'stored_at'] },
  ],
  checks: [
    {
      name: 'inbound_message_state',
      expression: `state IN ('received', 'handled', 'ignored', 'waiting', 'closed')`,
    },
  ],
};

const inboundPosition: TableShape = {
  name: 'inbound_position',
  columns: [string('mailbox', 500, primary), string('uid_validity', 20), string('last_uid', 20)],
};
