import {
  type MigrationInterface,
  type QueryRunner,
  TableCheck,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { integer, nullable, reference, string, text } from './columns.js';

/** Delegations, the waiting list and what the declared forms ask come into a registration, and more states. */
export class WidenRegistration1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'registration',
      columns.map((column) => new TableColumn(column)),
    );
    await runner.dropCheckConstraint('registration', 'registration_state');
    await runner.createCheckConstraints(
      'registration',
      checks.map((check) => new TableCheck(check)),
    );
    await runner.createForeignKeys(
      'registration',
      foreignKeys.map((key) => new TableForeignKey(key)),
    );
    await runner.createIndices(
      'registration',
      indices.map((index) => new TableIndex(index)),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const columns = [
  string('delegation_id', 60, nullable),
  string('delegation_role', 20, nullable),
  integer('precedence', nullable),
  string('gender', 20, nullable),
  string('birth_date', 10, nullable),
  string('publication', 20, { default: `'nobody'` }),
  string('days', 200, nullable),
  text('answers', { default: `'{}'` }),
  integer('waiting_number', nullable),
  string('merged_into', 36, nullable),
];

const checks = [
  {
    name: 'registration_state',
    expression: `state IN ('submitted', 'awaiting_focal_point', 'under_review', 'approved', 'waiting', 'declined', 'withdrawn')`,
  },
  {
    name: 'registration_delegation_role',
    expression: `delegation_role IN ('head', 'delegate', 'alternate', 'adviser', 'observer')`,
  },
  {
    name: 'registration_gender',
    expression: `gender IN ('female', 'male', 'another', 'undisclosed')`,
  },
  {
    name: 'registration_publication',
    expression: `publication IN ('nobody', 'participants', 'public')`,
  },
  {
    name: 'registration_waiting_in_order',
    expression: `(state = 'waiting') = (waiting_number IS NOT NULL)`,
  },
];

const foreignKeys = [
  reference('registration_in_delegation', 'delegation_id', 'delegation'),
  reference('registration_merged_into', 'merged_into', 'registration'),
];

const indices = [
  { name: 'registration_delegation', columnNames: ['delegation_id'] },
  { name: 'registration_waiting', columnNames: ['waiting_number'] },
];
