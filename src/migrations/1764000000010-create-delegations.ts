import { type MigrationInterface, type QueryRunner, Table, TableCheck } from 'typeorm';
import { instant, integer, nullable, primary, reference, string } from './columns.js';

/** Delegations, their focal points, and links into a focal point's area. */
export class CreateDelegations1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(delegation));
    await runner.createTable(new Table(focalPoint));
    await runner.query(delegationsOfKnownMembers);
    await runner.dropCheckConstraint('sign_in_link', 'sign_in_link_scope');
    await runner.createCheckConstraint('sign_in_link', new TableCheck(linkScope));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

/** An empty database gets its members, and with them their delegations, from the seeds. */
const delegationsOfKnownMembers = `
  INSERT INTO "delegation" ("id", "kind", "member_id", "name", "taken", "accreditation")
  SELECT "id", 'member', "id", "name", 0, 'none' FROM "member"`;

const linkScope = {
  name: 'sign_in_link_scope',
  expression: `scope IN ('participant', 'host', 'focal-point', 'moderator', 'organizer')`,
};

type TableShape = ConstructorParameters<typeof Table>[0];

const delegation: TableShape = {
  name: 'delegation',
  columns: [
    string('id', 60, primary),
    string('kind', 20),
    string('member_id', 60, nullable),
    string('organization_id', 60, nullable),
    string('name', 200),
    integer('quota', nullable),
    integer('taken'),
    string('head_id', 36, nullable),
    string('accreditation', 20),
    string('accreditation_reason', 1000, nullable),
    string('accreditation_by', 36, nullable),
    instant('accreditation_at', nullable),
    instant('letter_sent_at', nullable),
    instant('letter_opened_at', nullable),
    instant('letter_reminded_at', nullable),
    instant('letter_answered_at', nullable),
    string('letter_answer', 20, nullable),
  ],
  indices: [
    { name: 'delegation_member', columnNames: ['member_id'], isUnique: true },
    { name: 'delegation_organization', columnNames: ['organization_id'], isUnique: true },
  ],
  checks: [
    { name: 'delegation_designated_by', expression: `(kind = 'member') = (member_id IS NOT NULL)` },
    {
      name: 'delegation_kind',
      expression: `kind IN ('member', 'organization') AND (member_id IS NULL) <> (organization_id IS NULL)`,
    },
    { name: 'delegation_places', expression: 'taken >= 0 AND (quota IS NULL OR taken <= quota)' },
    {
      name: 'delegation_accreditation',
      expression: `accreditation IN ('none', 'submitted', 'accepted', 'returned')`,
    },
    {
      name: 'delegation_letter_answer',
      expression: `letter_answer IS NULL OR letter_answer IN ('attends', 'declines')`,
    },
  ],
  foreignKeys: [
    reference('delegation_of_member', 'member_id', 'member'),
    reference('delegation_of_organization', 'organization_id', 'organization'),
    reference('delegation_accredited_by', 'accreditation_by', 'account'),
  ],
};

const focalPoint: TableShape = {
  name: 'focal_point',
  columns: [
    string('id', 36, primary),
    string('delegation_id', 60),
    string('account_id', 36),
    string('name', 200),
    string('function_title', 200, nullable),
    string('locale', 2),
    string('state', 20),
    instant('named_at'),
    instant('last_seen_at', nullable),
  ],
  indices: [
    { name: 'focal_point_once', columnNames: ['delegation_id', 'account_id'], isUnique: true },
    { name: 'focal_point_account', columnNames: ['account_id'] },
  ],
  checks: [{ name: 'focal_point_state', expression: `state IN ('active', 'removed')` }],
  foreignKeys: [
    reference('focal_point_of_delegation', 'delegation_id', 'delegation', 'CASCADE'),
    reference('focal_point_is_account', 'account_id', 'account'),
  ],
};
