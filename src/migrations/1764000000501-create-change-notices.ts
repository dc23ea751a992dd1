import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { boolean, instant, integer, primary, reference, string } from './columns.js';

/** Who is to be told of changes of the programme by mail, and who does not want to be. */
export class CreateChangeNotices1764000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'change_notice',
        columns: [string('account_id', 36, primary), integer('since'), instant('due_at')],
        indices: [{ name: 'change_notice_due', columnNames: ['due_at'] }],
        foreignKeys: [reference('change_notice_of_account', 'account_id', 'account', 'CASCADE')],
      }),
    );
    const wants = new TableColumn(boolean('change_mails', { default: true }));
    await runner.addColumn('calendar_preference', wants);
    // Whoever chose that nothing comes to her was promised that no mail does.
    await runner.query(`UPDATE "calendar_preference" SET "change_mails" = false WHERE "delivery" = 'none'`);
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
