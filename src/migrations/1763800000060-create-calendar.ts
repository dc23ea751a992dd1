import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Revisions of feed entries, personal feed addresses, invitations and how people want them. */
export class CreateCalendar1763800000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [feedItem, personalFeed, preference, invitation]) {
      await runner.createTable(new Table(table));
    }
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const feedItem: TableShape = {
  name: 'feed_item',
  columns: [
    string('session_id', 80, primary),
    string('fingerprint', 64),
    integer('sequence'),
    instant('stamped_at'),
    instant('created_at'),
  ],
  checks: [{ name: 'feed_item_sequence', expression: 'sequence >= 0' }],
  foreignKeys: [reference('feed_item_of_session', 'session_id', 'session', 'CASCADE')],
};

const personalFeed: TableShape = {
  name: 'personal_feed',
  columns: [
    string('token_hash', 64, primary),
    string('account_id', 36),
    integer('version'),
    instant('created_at'),
    instant('revoked_at', nullable),
  ],
  indices: [{ name: 'personal_feed_version', columnNames: ['account_id', 'version'], isUnique: true }],
  foreignKeys: [reference('personal_feed_of_account', 'account_id', 'account', 'CASCADE')],
};

const preference: TableShape = {
  name: 'calendar_preference',
  columns: [string('account_id', 36, primary), string('delivery', 20)],
  checks: [
    { name: 'calendar_preference_delivery', expression: `delivery IN ('feed', 'invitations', 'none')` },
  ],
  foreignKeys: [reference('calendar_preference_of_account', 'account_id', 'account', 'CASCADE')],
};

const invitation: TableShape = {
  name: 'invitation',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('session_id', 80, nullable),
    string('uid', 120),
    integer('sequence'),
    instant('stamped_at'),
    string('state', 20),
    string('partstat', 20),
    string('time_and_place', 250),
    text('content'),
    string('address', 254),
    string('first_message_id', 255),
  ],
  indices: [
    { name: 'invitation_once', columnNames: ['account_id', 'uid'], isUnique: true },
    { name: 'invitation_session', columnNames: ['session_id'] },
  ],
  checks: [
    { name: 'invitation_state', expression: `state IN ('requested', 'cancelled')` },
    {
      name: 'invitation_partstat',
      expression: `partstat IN ('NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE')`,
    },
    { name: 'invitation_sequence', expression: 'sequence >= 0' },
  ],
  foreignKeys: [
    reference('invitation_of_account', 'account_id', 'account', 'CASCADE'),
    reference('invitation_to_session', 'session_id', 'session'),
  ],
};
