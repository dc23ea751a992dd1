import { type MigrationInterface, type QueryRunner, Table, TableCheck } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Invitations to speak, briefings, slides, reminders and merged profiles; links into a speaker's area; slides as files. */
export class CreateSpeaking1764000000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
    await runner.dropCheckConstraint('sign_in_link', 'sign_in_link_scope');
    await runner.createCheckConstraint('sign_in_link', new TableCheck(linkScope));
    await runner.dropCheckConstraint('stored_file', 'stored_file_kind');
    await runner.createCheckConstraint('stored_file', new TableCheck(fileKind));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const linkScope = {
  name: 'sign_in_link_scope',
  expression: `scope IN ('participant', 'host', 'speaker', 'focal-point', 'moderator', 'organizer')`,
};

const fileKind = {
  name: 'stored_file_kind',
  expression: `kind IN ('pdf', 'jpeg', 'png', 'webp', 'pptx', 'odp')`,
};

type TableShape = ConstructorParameters<typeof Table>[0] & object;

const invitation: TableShape = {
  name: 'speaking_invitation',
  columns: [
    string('id', 36, primary),
    string('session_id', 80),
    string('speaker_id', 80),
    string('state', 20),
    string('locale', 2),
    text('message', nullable),
    string('reason', 500, nullable),
    string('proposed_name', 200, nullable),
    string('proposed_email', 254, nullable),
    string('proposed_function', 300, nullable),
    integer('version'),
    string('token_hash', 64),
    string('invited_by', 36, nullable),
    instant('sent_at'),
    instant('answered_at', nullable),
  ],
  indices: [
    { name: 'speaking_invitation_once', columnNames: ['session_id', 'speaker_id'], isUnique: true },
    { name: 'speaking_invitation_speaker', columnNames: ['speaker_id'] },
    { name: 'speaking_invitation_token', columnNames: ['token_hash'], isUnique: true },
  ],
  checks: [
    {
      name: 'speaking_invitation_state',
      expression: `state IN ('invited', 'accepted', 'declined', 'withdrawn')`,
    },
  ],
  foreignKeys: [
    reference('speaking_invitation_to', 'session_id', 'session', 'CASCADE'),
    reference('speaking_invitation_of', 'speaker_id', 'speaker'),
    reference('speaking_invitation_by', 'invited_by', 'account'),
  ],
};

const step: TableShape = {
  name: 'speaking_step',
  columns: [
    string('id', 36, primary),
    string('invitation_id', 36),
    string('state', 20),
    string('reason', 500, nullable),
    string('taken_by', 36, nullable),
    instant('taken_at'),
  ],
  indices: [{ name: 'speaking_step_of', columnNames: ['invitation_id', 'taken_at'] }],
  checks: [
    {
      name: 'speaking_step_state',
      expression: `state IN ('invited', 'accepted', 'declined', 'withdrawn', 'reminded')`,
    },
  ],
  foreignKeys: [
    reference('speaking_step_in', 'invitation_id', 'speaking_invitation', 'CASCADE'),
    reference('speaking_step_by', 'taken_by', 'account'),
  ],
};

const briefing: TableShape = {
  name: 'speaking_briefing',
  columns: [string('session_id', 80, primary), text('text'), instant('updated_at')],
  foreignKeys: [reference('speaking_briefing_for', 'session_id', 'session', 'CASCADE')],
};

const slides: TableShape = {
  name: 'slide_deck',
  columns: [
    string('id', 36, primary),
    string('session_id', 80),
    string('speaker_id', 80),
    integer('number'),
    instant('uploaded_at'),
  ],
  indices: [
    { name: 'slide_deck_number', columnNames: ['session_id', 'speaker_id', 'number'], isUnique: true },
    { name: 'slide_deck_speaker', columnNames: ['speaker_id'] },
  ],
  checks: [{ name: 'slide_deck_counts_from_one', expression: 'number >= 1' }],
  foreignKeys: [
    reference('slide_deck_for', 'session_id', 'session', 'CASCADE'),
    reference('slide_deck_of', 'speaker_id', 'speaker'),
  ],
};

const reminder: TableShape = {
  name: 'speaking_reminder',
  columns: [string('id', 36, primary), string('speaker_id', 80), string('about', 120), instant('sent_at')],
  indices: [{ name: 'speaking_reminder_once', columnNames: ['speaker_id', 'about'], isUnique: true }],
  foreignKeys: [reference('speaking_reminder_to', 'speaker_id', 'speaker', 'CASCADE')],
};

const merge: TableShape = {
  name: 'speaker_merge',
  columns: [
    string('id', 36, primary),
    string('from_id', 80),
    string('into_id', 80),
    text('kept'),
    string('merged_by', 36),
    instant('merged_at'),
  ],
  indices: [{ name: 'speaker_merge_into', columnNames: ['into_id'] }],
  foreignKeys: [
    reference('speaker_merge_of', 'from_id', 'speaker'),
    reference('speaker_merge_with', 'into_id', 'speaker'),
    reference('speaker_merge_by', 'merged_by', 'account'),
  ],
};

const tables = [invitation, step, briefing, slides, reminder, merge];
