import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Venues, rooms, members, organizations, people, speakers, sessions and their slots. */
export class CreateProgramme1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const tables: ConstructorParameters<typeof Table>[0][] = [
  { name: 'venue', columns: [string('id', 60, primary), text('name'), string('zone', 60)] },
  {
    name: 'room',
    columns: [
      string('id', 60, primary),
      string('venue_id', 60),
      text('name'),
      string('floor', 20, nullable),
      integer('capacity', nullable),
      integer('position'),
    ],
    indices: [{ name: 'room_venue', columnNames: ['venue_id'] }],
    foreignKeys: [reference('room_of_venue', 'venue_id', 'venue')],
  },
  {
    name: 'member',
    columns: [
      string('id', 60, primary),
      string('name', 120),
      string('status', 20),
      string('iso2', 2),
      string('subregion_code', 10, nullable),
    ],
    checks: [{ name: 'member_status', expression: `status IN ('member', 'associate_member')` }],
  },
  {
    name: 'organization',
    columns: [
      string('id', 60, primary),
      string('name', 200),
      string('acronym', 40, nullable),
      string('type', 40),
      string('country', 2, nullable),
    ],
  },
  {
    name: 'person',
    columns: [
      string('id', 60, primary),
      string('given_name', 100, nullable),
      string('family_name', 100, nullable),
      string('display_name', 200),
      string('original_script_name', 200, nullable),
    ],
  },
  {
    name: 'speaker',
    columns: [
      string('id', 80, primary),
      string('person_id', 60),
      string('function_title', 300, nullable),
      string('organization_name', 300, nullable),
      string('organization_id', 60, nullable),
      string('country', 2, nullable),
    ],
    indices: [{ name: 'speaker_person', columnNames: ['person_id'], isUnique: true }],
    foreignKeys: [
      reference('speaker_is_person', 'person_id', 'person'),
      reference('speaker_of_organization', 'organization_id', 'organization'),
    ],
  },
  { name: 'track', columns: [string('id', 60, primary), integer('position'), text('name')] },
  {
    name: 'session',
    columns: [
      string('id', 80, primary),
      string('kind', 40),
      text('title'),
      text('abstract'),
      string('track_id', 60, nullable),
      string('block_id', 80, nullable),
      string('access', 40),
      string('state', 20),
      string('cancellation_reason', 500, nullable),
      integer('capacity', nullable),
      integer('taken', { default: 0 }),
      integer('revision', { default: 1 }),
      integer('position'),
      instant('updated_at'),
    ],
    indices: [{ name: 'session_track', columnNames: ['track_id'] }],
    checks: [
      { name: 'session_state', expression: `state IN ('draft', 'confirmed', 'cancelled')` },
      { name: 'session_capacity', expression: 'capacity IS NULL OR (taken >= 0 AND taken <= capacity)' },
    ],
    foreignKeys: [
      reference('session_on_track', 'track_id', 'track'),
      reference('session_in_block', 'block_id', 'session'),
    ],
  },
  {
    name: 'session_speaker',
    columns: [
      string('session_id', 80, primary),
      string('speaker_id', 80, primary),
      string('role', 100),
      integer('position'),
    ],
    indices: [{ name: 'session_speaker_speaker', columnNames: ['speaker_id'] }],
    foreignKeys: [
      reference('session_speaker_in_session', 'session_id', 'session', 'CASCADE'),
      reference('session_speaker_is_speaker', 'speaker_id', 'speaker'),
    ],
  },
  {
    name: 'session_organization',
    columns: [
      string('session_id', 80, primary),
      string('relation', 20, primary),
      integer('position', primary),
      string('name', 300),
      string('organization_id', 60, nullable),
    ],
    checks: [{ name: 'session_organization_relation', expression: `relation IN ('organizer', 'partner')` }],
    foreignKeys: [
      reference('session_organization_of_session', 'session_id', 'session', 'CASCADE'),
      reference('session_organization_is_organization', 'organization_id', 'organization'),
    ],
  },
  {
    name: 'programme_entry',
    columns: [
      string('id', 36, primary),
      string('account_id', 36),
      string('session_id', 80),
      boolean('holds_place'),
      instant('added_at'),
    ],
    indices: [
      { name: 'programme_entry_once', columnNames: ['account_id', 'session_id'], isUnique: true },
      { name: 'programme_entry_session', columnNames: ['session_id'] },
    ],
    foreignKeys: [
      reference('programme_entry_of_account', 'account_id', 'account', 'CASCADE'),
      reference('programme_entry_for_session', 'session_id', 'session'),
    ],
  },
  {
    name: 'slot',
    columns: [
      string('session_id', 80, primary),
      string('venue_id', 60, nullable),
      string('room_id', 60, nullable),
      string('on_date', 10, nullable),
      string('until_date', 10, nullable),
      instant('starts_at', nullable),
      instant('ends_at', nullable),
    ],
    indices: [
      { name: 'slot_room', columnNames: ['room_id'] },
      { name: 'slot_date', columnNames: ['on_date'] },
    ],
    checks: [
      {
        name: 'slot_end_after_start',
        expression: 'ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at)',
      },
    ],
    foreignKeys: [
      reference('slot_of_session', 'session_id', 'session', 'CASCADE'),
      reference('slot_at_venue', 'venue_id', 'venue'),
      reference('slot_in_room', 'room_id', 'room'),
    ],
  },
];
