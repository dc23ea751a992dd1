import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { nullable, primary, reference, string, text } from './columns.js';

const columns = [text('text'), text('html'), text('claims')];
const optional = [text('unsubscribe', nullable), text('calendar_body', nullable)];

/** What a mail says gets a row of its own, so that it is not written anew whenever the mail gets on. */
export class MoveMailBodiesOut1764000000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox_body',
        columns: [string('mail_id', 36, primary), ...columns, ...optional],
        foreignKeys: [reference('outbox_body_of_mail', 'mail_id', 'outbox_message', 'CASCADE')],
      }),
    );
    const names = [...columns, ...optional].map(({ name }) => name);
    // Of the others the purge has left nothing.
    await runner.query(
      `INSERT INTO outbox_body (mail_id, ${names.join(', ')})
       SELECT id, ${names.join(', ')} FROM outbox_message WHERE text <> ''`,
    );
    await runner.dropColumns('outbox_message', names);
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
