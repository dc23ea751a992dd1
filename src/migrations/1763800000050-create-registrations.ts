import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, nullable, primary, reference, string, text } from './columns.js';

export class CreateRegistrations1763800000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(registration));
    await runner.createTable(new Table(decision));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const registration: ConstructorParameters<typeof Table>[0] = {
  name: 'registration',
  columns: [
    string('id', 36, primary),
    string('reference', 20),
    string('account_id', 36),
    string('person_id', 60),
    string('state', 20),
    string('category', 40),
    string('kind', 40, nullable),
    string('member_id', 60, nullable),
    string('organization_name', 200, nullable),
    string('country', 2),
    string('function_title', 200),
    string('mode', 20),
    string('access_needs', 1000, nullable),
    string('locale', 2),
    string('consent_version', 20),
    instant('consented_at'),
    instant('submitted_at'),
    instant('updated_at'),
    boolean('fictitious'),
    string('sort_name', 200),
    text('search_text'),
  ],
  indices: [
    { name: 'registration_reference', columnNames: ['reference'], isUnique: true },
    { name: 'registration_account', columnNames: ['account_id'], isUnique: true },
    { name: 'registration_person', columnNames: ['person_id'] },
    { name: 'registration_state_submitted', columnNames: ['state'] },
    { name: 'registration_sort_name', columnNames: ['sort_name'] },
  ],
  checks: [
    { name: 'registration_state', expression: `state IN ('submitted', 'approved', 'declined', 'withdrawn')` },
    { name: 'registration_mode', expression: `mode IN ('in-person', 'online')` },
  ],
  foreignKeys: [
    reference('registration_of_account', 'account_id', 'account'),
    reference('registration_of_person', 'person_id', 'person'),
    reference('registration_by_member', 'member_id', 'member'),
  ],
};

const decision: ConstructorParameters<typeof Table>[0] = {
  name: 'registration_decision',
  columns: [
    string('id', 36, primary),
    string('registration_id', 36),
    string('from_state', 20),
    string('to_state', 20),
    string('decided_by', 36, nullable),
    string('reason', 1000, nullable),
    instant('decided_at'),
  ],
  indices: [{ name: 'registration_decision_registration', columnNames: ['registration_id'] }],
  foreignKeys: [
    reference('registration_decision_on', 'registration_id', 'registration', 'CASCADE'),
    reference('registration_decision_by', 'decided_by', 'account'),
  ],
};
