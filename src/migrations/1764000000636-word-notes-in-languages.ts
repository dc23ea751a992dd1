import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { nullable, text } from './columns.js';

/** The note of a version in several languages. What was written in one is Korean where it has Hangul, else taken as English. */
export class WordNotesInLanguages1764000000636 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.renameColumn('schedule_version', 'note', 'old_note');
    await runner.addColumn('schedule_version', new TableColumn(text('note', nullable)));
    const [note, number] = [0, 1].map((at) => runner.dataSource.driver.createParameter('value', at));
    for (const row of await noted(runner)) {
      const language = /\p{Script=Hangul}/u.test(row.old_note) ? 'ko' : 'en';
      await runner.query(
        `UPDATE "schedule_version" SET "note" = ${String(note)} WHERE "number" = ${String(number)}`,
        [JSON.stringify({ [language]: row.old_note }), row.number],
      );
    }
    await runner.dropColumn('schedule_version', 'old_note');
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const noted = (runner: QueryRunner) =>
  runner.manager.query<{ number: number; old_note: string }[]>(
    'SELECT "number", "old_note" FROM "schedule_version" WHERE "old_note" IS NOT NULL',
  );
