import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, nullable, primary, reference, string } from './columns.js';

export class CreateAccounts1763800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          string('id', 36, primary),
          string('email', 254),
          string('email_key', 254),
          string('name', 200),
          string('locale', 2),
          string('role', 20),
          instant('created_at'),
        ],
        indices: [{ name: 'account_email', columnNames: ['email_key'], isUnique: true }],
        checks: [{ name: 'account_role', expression: `role IN ('participant', 'organizer')` }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sign_in_link',
        columns: [
          string('id', 36, primary),
          string('token_hash', 64),
          string('account_id', 36),
          string('scope', 20),
          boolean('works_once'),
          instant('expires_at'),
          instant('used_at', nullable),
          instant('created_at'),
        ],
        indices: [
          { name: 'sign_in_link_token', columnNames: ['token_hash'], isUnique: true },
          { name: 'sign_in_link_account', columnNames: ['account_id'] },
        ],
        checks: [{ name: 'sign_in_link_scope', expression: `scope IN ('participant', 'organizer')` }],
        foreignKeys: [reference('sign_in_link_of_account', 'account_id', 'account', 'CASCADE')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'auth_session',
        columns: [
          string('token_hash', 64, primary),
          string('account_id', 36),
          string('scope', 20),
          instant('expires_at'),
          instant('created_at'),
        ],
        indices: [{ name: 'auth_session_account', columnNames: ['account_id'] }],
        foreignKeys: [reference('auth_session_of_account', 'account_id', 'account', 'CASCADE')],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
