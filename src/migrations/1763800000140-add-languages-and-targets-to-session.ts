import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The languages in which a session is held and the targets of Goal 11 that it serves; null: not announced. */
export class AddLanguagesAndTargetsToSession1763800000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // In plain SQL, which both engines read alike: TypeORM would write the whole table anew on SQLite.
    for (const name of ['languages', 'sdg_targets']) {
      await runner.query(`ALTER TABLE "session" ADD COLUMN "${name}" text`);
    }
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
