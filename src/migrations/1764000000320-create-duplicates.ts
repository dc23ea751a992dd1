import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Registrations that may be of one person, what was decided about them, and what a merge did. */
export class CreateDuplicates1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [key, scan, pair, merge]) await runner.createTable(new Table(table));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const key: TableShape = {
  name: 'duplicate_key',
  columns: [string('registration_id', 36, primary), string('key_hash', 16, primary)],
  indices: [{ name: 'duplicate_key_hash', columnNames: ['key_hash'] }],
  foreignKeys: [reference('duplicate_key_of', 'registration_id', 'registration', 'CASCADE')],
};

const scan: TableShape = {
  name: 'duplicate_scan',
  columns: [string('registration_id', 36, primary), instant('seen_at')],
  foreignKeys: [reference('duplicate_scan_of', 'registration_id', 'registration', 'CASCADE')],
};

const pair: TableShape = {
  name: 'duplicate_pair',
  columns: [
    string('id', 36, primary),
    string('first_id', 36),
    string('second_id', 36),
    integer('score'),
    text('reasons'),
    string('state', 20),
    string('settled_by', 36, nullable),
    instant('settled_at', nullable),
  ],
  indices: [
    { name: 'duplicate_pair_once', columnNames: ['first_id', 'second_id'], isUnique: true },
    { name: 'duplicate_pair_second', columnNames: ['second_id'] },
    { name: 'duplicate_pair_state', columnNames: ['state', 'score'] },
  ],
  checks: [
    { name: 'duplicate_pair_states', expression: `state IN ('open', 'different', 'merged')` },
    { name: 'duplicate_pair_order', expression: 'first_id < second_id' },
  ],
  foreignKeys: [
    reference('duplicate_pair_first', 'first_id', 'registration', 'CASCADE'),
    reference('duplicate_pair_second_of', 'second_id', 'registration', 'CASCADE'),
    reference('duplicate_pair_settled_by', 'settled_by', 'account'),
  ],
};

const merge: TableShape = {
  name: 'registration_merge',
  columns: [
    string('id', 36, primary),
    string('kept_id', 36),
    string('merged_id', 36),
    string('merged_by', 36),
    instant('merged_at'),
    text('before'),
    text('taken_over'),
  ],
  indices: [
    { name: 'registration_merge_once', columnNames: ['merged_id'], isUnique: true },
    { name: 'registration_merge_kept', columnNames: ['kept_id'] },
  ],
  foreignKeys: [
    reference('registration_merge_into', 'kept_id', 'registration', 'CASCADE'),
    reference('registration_merge_of', 'merged_id', 'registration', 'CASCADE'),
    reference('registration_merge_by', 'merged_by', 'account'),
  ],
};
