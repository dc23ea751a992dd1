import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** What a speaker tells of herself, when she cannot come, and how her part in a session stands. */
export class WidenSpeaker1764000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('speaker', speakerColumns.map(columnOf));
    await runner.createIndex('speaker', new TableIndex(ofAccount));
    await runner.createIndex('speaker', new TableIndex(merged));
    await runner.createForeignKey(
      'speaker',
      new TableForeignKey(reference('speaker_has_account', 'account_id', 'account')),
    );
    await runner.createForeignKey(
      'speaker',
      new TableForeignKey(reference('speaker_merged_into', 'merged_into_id', 'speaker')),
    );
    for (const check of speakerChecks) await runner.createCheckConstraint('speaker', new TableCheck(check));
    await runner.query(`UPDATE "speaker" SET "is_public_record" = true`);
    await runner.createTable(new Table(absence));
    await runner.addColumns('session_speaker', partColumns.map(columnOf));
    for (const check of partChecks) {
      await runner.createCheckConstraint('session_speaker', new TableCheck(check));
    }
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const columnOf = (column: ConstructorParameters<typeof TableColumn>[0]) => new TableColumn(column);

const speakerColumns = [
  string('account_id', 36, nullable),
  string('form_of_address', 40, nullable),
  text('biography', { default: `'{}'` }),
  text('links', { default: `'[]'` }),
  string('access_needs', 1000, nullable),
  text('languages', nullable),
  string('gender', 20, nullable),
  string('stakeholder_group', 40, nullable),
  boolean('is_ministerial', { default: false }),
  string('photo_alt', 300, nullable),
  string('publication', 10, nullable),
  instant('publication_at', nullable),
  string('recording', 10, nullable),
  instant('recording_at', nullable),
  boolean('is_public_record', { default: false }),
  string('merged_into_id', 80, nullable),
  integer('revision', { default: 1 }),
  instant('updated_at', nullable),
];

const ofAccount = { name: 'speaker_account', columnNames: ['account_id'], isUnique: true };
const merged = { name: 'speaker_merged', columnNames: ['merged_into_id'] };

const speakerChecks = [
  {
    name: 'speaker_publication',
    expression: `publication IS NULL OR (publication IN ('agreed', 'refused') AND publication_at IS NOT NULL)`,
  },
  {
    name: 'speaker_recording',
    expression: `recording IS NULL OR (recording IN ('agreed', 'refused') AND recording_at IS NOT NULL)`,
  },
  { name: 'speaker_not_into_herself', expression: 'merged_into_id IS NULL OR merged_into_id <> id' },
];

const absence: ConstructorParameters<typeof Table>[0] = {
  name: 'speaker_absence',
  columns: [
    string('id', 36, primary),
    string('speaker_id', 80),
    instant('starts_at'),
    instant('ends_at'),
    string('note', 200, nullable),
  ],
  indices: [{ name: 'speaker_absence_speaker', columnNames: ['speaker_id'] }],
  checks: [{ name: 'speaker_absence_end_after_start', expression: 'ends_at > starts_at' }],
  foreignKeys: [reference('speaker_absence_of', 'speaker_id', 'speaker', 'CASCADE')],
};

const partColumns = [integer('minutes', nullable), string('state', 20, { default: `'confirmed'` })];

const partChecks = [
  { name: 'session_speaker_minutes', expression: 'minutes IS NULL OR (minutes > 0 AND minutes <= 600)' },
  {
    name: 'session_speaker_state',
    expression: `state IN ('planned', 'invited', 'confirmed', 'declined')`,
  },
];
