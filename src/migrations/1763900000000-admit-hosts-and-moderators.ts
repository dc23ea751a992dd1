import { type MigrationInterface, type QueryRunner, TableCheck } from 'typeorm';

/** Accounts may be a moderator's, and links may open the area of a host or a moderator. */
export class AdmitHostsAndModerators1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widen(runner, 'account', 'account_role', `role IN ('participant', 'moderator', 'organizer')`);
    await widen(
      runner,
      'sign_in_link',
      'sign_in_link_scope',
      `scope IN ('participant', 'host', 'moderator', 'organizer')`,
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

async function widen(runner: QueryRunner, table: string, name: string, expression: string): Promise<void> {
  await runner.dropCheckConstraint(table, name);
  await runner.createCheckConstraint(table, new TableCheck({ name, expression }));
}
