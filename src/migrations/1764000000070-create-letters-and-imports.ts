import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Letters of invitation, tables of delegates on their way in, and what was decided on credentials. */
export class CreateLettersAndImports1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [template, letter, rosterImport, rosterContent, decision])
      await runner.createTable(new Table(table));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const template: TableShape = {
  name: 'letter_template',
  columns: [
    string('kind', 20, primary),
    string('locale', 2, primary),
    string('subject', 200),
    text('body'),
    string('updated_by', 36),
    instant('updated_at'),
  ],
  checks: [{ name: 'letter_template_kind', expression: `kind IN ('invitation', 'reminder')` }],
  foreignKeys: [reference('letter_template_by', 'updated_by', 'account')],
};

const letter: TableShape = {
  name: 'delegation_letter',
  columns: [
    string('id', 36, primary),
    string('batch_id', 36),
    string('delegation_id', 60),
    string('focal_point_id', 36),
    string('kind', 20),
    string('locale', 2),
    string('message_id', 36),
    string('sent_by', 36),
    instant('sent_at'),
  ],
  indices: [
    { name: 'delegation_letter_batch', columnNames: ['batch_id'] },
    { name: 'delegation_letter_delegation', columnNames: ['delegation_id'] },
  ],
  checks: [{ name: 'delegation_letter_kind', expression: `kind IN ('invitation', 'reminder')` }],
  foreignKeys: [
    reference('delegation_letter_to', 'delegation_id', 'delegation', 'CASCADE'),
    reference('delegation_letter_read_by', 'focal_point_id', 'focal_point', 'CASCADE'),
    reference('delegation_letter_by', 'sent_by', 'account'),
  ],
};

const rosterImport: TableShape = {
  name: 'roster_import',
  columns: [
    string('id', 36, primary),
    string('delegation_id', 60),
    string('account_id', 36),
    string('file_name', 200, nullable),
    string('encoding', 20, nullable),
    text('mapping'),
    string('state', 20),
    string('locale', 2),
    integer('row_count'),
    integer('done'),
    integer('registered'),
    integer('corrected'),
    text('problems'),
    instant('created_at'),
    instant('confirmed_at', nullable),
    instant('finished_at', nullable),
  ],
  indices: [
    { name: 'roster_import_delegation', columnNames: ['delegation_id'] },
    { name: 'roster_import_running', columnNames: ['state'] },
  ],
  checks: [
    { name: 'roster_import_state', expression: `state IN ('mapping', 'running', 'done')` },
    { name: 'roster_import_progress', expression: 'done >= 0 AND done <= row_count' },
  ],
  foreignKeys: [
    reference('roster_import_into', 'delegation_id', 'delegation', 'CASCADE'),
    reference('roster_import_by', 'account_id', 'account'),
  ],
};

const rosterContent: TableShape = {
  name: 'roster_import_content',
  columns: [string('import_id', 36, primary), text('rows')],
  foreignKeys: [reference('roster_import_content_of', 'import_id', 'roster_import', 'CASCADE')],
};

const decision: TableShape = {
  name: 'accreditation_decision',
  columns: [
    string('id', 36, primary),
    string('delegation_id', 60),
    string('to_state', 20),
    string('decided_by', 36),
    string('reason', 1000, nullable),
    instant('decided_at'),
  ],
  indices: [{ name: 'accreditation_decision_delegation', columnNames: ['delegation_id'] }],
  foreignKeys: [
    reference('accreditation_decision_on', 'delegation_id', 'delegation', 'CASCADE'),
    reference('accreditation_decision_by', 'decided_by', 'account'),
  ],
};
