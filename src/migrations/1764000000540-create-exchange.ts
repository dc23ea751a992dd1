import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, nullable, primary, reference, string, text } from './columns.js';

/** Files of a programme between preview and confirmation, and what came from which file. */
export class CreateExchange1764000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(scheduleImport));
    await runner.createTable(new Table(importedSession));
    await runner.createTable(new Table(importedSpeaker));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const scheduleImport: TableShape = {
  name: 'schedule_import',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('name', 200),
    text('content', nullable),
    text('options'),
    string('state', 20),
    text('outcome', nullable),
    instant('created_at'),
    instant('confirmed_at', nullable),
  ],
  indices: [{ name: 'schedule_import_account', columnNames: ['account_id'] }],
  checks: [{ name: 'schedule_import_state', expression: `state IN ('open', 'confirmed')` }],
  foreignKeys: [reference('schedule_import_of_account', 'account_id', 'account', 'CASCADE')],
};

const importedSession: TableShape = {
  name: 'imported_session',
  columns: [string('session_id', 80, primary), string('source', 80), string('key', 300), text('said')],
  indices: [{ name: 'imported_session_key', columnNames: ['source', 'key'], isUnique: true }],
  foreignKeys: [reference('imported_session_is_session', 'session_id', 'session', 'CASCADE')],
};

const importedSpeaker: TableShape = {
  name: 'imported_speaker',
  columns: [
    string('source', 80, primary),
    string('key', 300, primary),
    string('speaker_id', 80),
    text('said'),
  ],
  indices: [{ name: 'imported_speaker_speaker', columnNames: ['speaker_id'] }],
  foreignKeys: [reference('imported_speaker_is_speaker', 'speaker_id', 'speaker', 'CASCADE')],
};
