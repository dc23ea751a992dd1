import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  TableIndex,
} from 'typeorm';
import { instant, nullable, primary, reference, string, text } from './columns.js';

/** What organizers need to steer the outbox: the history of each mail, stopping one or all, and what may leave how fast. */
export class AddOutboxControl1763800000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('outbox_message', new TableColumn(string('calendar_uid', 255, nullable)));
    await runner.createIndex('outbox_message', new TableIndex(outboxMessageItem));
    await runner.dropCheckConstraint('outbox_message', 'outbox_message_state');
    await runner.createCheckConstraint('outbox_message', new TableCheck(outboxState));
    await runner.createTable(new Table(outboxEvent));
    await runner.createTable(new Table(outboxHold));
    await runner.createTable(new Table(outboxRate));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const outboxMessageItem = { name: 'outbox_message_item', columnNames: ['to_key', 'calendar_uid'] };

const outboxState = {
  name: 'outbox_message_state',
  expression: `state IN ('queued', 'sending', 'retrying', 'withheld', 'sent', 'bounced', 'failed', 'aborted')`,
};

const outboxEvent: ConstructorParameters<typeof Table>[0] = {
  name: 'outbox_event',
  columns: [
    string('id', 36, primary),
    string('mail_id', 36),
    instant('at'),
    instant('recorded_at'),
    string('kind', 10),
    text('error', nullable),
  ],
  indices: [{ name: 'outbox_event_mail', columnNames: ['mail_id', 'recorded_at'] }],
  foreignKeys: [reference('outbox_event_of_mail', 'mail_id', 'outbox_message', 'CASCADE')],
  checks: [
    {
      name: 'outbox_event_kind',
      expression: `kind IN ('sent', 'deferred', 'failed', 'lapsed', 'bounced', 'delayed', 'aborted', 'requeued', 'hurried', 'resent')`,
    },
  ],
};

const outboxHold: ConstructorParameters<typeof Table>[0] = {
  name: 'outbox_hold',
  columns: [string('id', 10, primary), instant('since'), string('held_by', 254)],
};

const outboxRate: ConstructorParameters<typeof Table>[0] = {
  name: 'outbox_rate',
  columns: [string('domain', 254, primary), instant('next_at')],
};
