import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

type TableShape = ConstructorParameters<typeof Table>[0];

/** Registrations that are being filled in, invitations to register, and which organization a registrant is of. */
export class CreateDraftsAndRegistrationInvitations1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(invitation));
    await runner.createTable(new Table(draft));
    await runner.addColumn('registration', new TableColumn(string('organization_id', 60, nullable)));
    await runner.createForeignKey(
      'registration',
      new TableForeignKey(reference('registration_of_organization', 'organization_id', 'organization')),
    );
    await runner.createIndex(
      'registration',
      new TableIndex({ name: 'registration_organization', columnNames: ['organization_id'] }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const invitation: TableShape = {
  name: 'registration_invitation',
  columns: [
    string('id', 36, primary),
    string('email', 254),
    string('email_key', 254),
    string('name', 200, nullable),
    string('category', 40),
    string('locale', 2),
    string('state', 20),
    integer('version', { default: 1 }),
    string('token_hash', 64),
    string('expires_on', 10),
    instant('expires_at'),
    string('invited_by', 36, nullable),
    instant('created_at'),
    instant('sent_at', nullable),
    instant('opened_at', nullable),
    instant('used_at', nullable),
    instant('revoked_at', nullable),
    string('registration_id', 36, nullable),
    text('search_text'),
  ],
  indices: [
    { name: 'registration_invitation_email', columnNames: ['email_key'], isUnique: true },
    { name: 'registration_invitation_token', columnNames: ['token_hash'], isUnique: true },
    { name: 'registration_invitation_by_state', columnNames: ['state', 'created_at'] },
  ],
  checks: [
    {
      name: 'registration_invitation_state',
      expression: `state IN ('not_sent', 'sent', 'opened', 'used', 'revoked')`,
    },
  ],
  foreignKeys: [
    reference('registration_invitation_by', 'invited_by', 'account'),
    reference('registration_invitation_used_for', 'registration_id', 'registration', 'CASCADE'),
  ],
};

const draft: TableShape = {
  name: 'registration_draft',
  columns: [
    string('id', 36, primary),
    string('token_hash', 64),
    string('category', 40),
    string('mode', 20),
    string('locale', 2),
    text('content'),
    string('email_key', 254, nullable),
    string('invitation_id', 36, nullable),
    instant('created_at'),
    instant('updated_at'),
    instant('expires_at'),
  ],
  indices: [
    { name: 'registration_draft_token', columnNames: ['token_hash'], isUnique: true },
    { name: 'registration_draft_lapses', columnNames: ['expires_at'] },
    { name: 'registration_draft_email', columnNames: ['email_key'] },
  ],
  checks: [{ name: 'registration_draft_mode', expression: `mode IN ('in-person', 'online')` }],
  foreignKeys: [
    reference('registration_draft_invited', 'invitation_id', 'registration_invitation', 'CASCADE'),
  ],
};
