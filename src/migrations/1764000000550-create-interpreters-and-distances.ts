import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Who interprets where and for how long, how many booths a room has, how far venues are apart, and which are closed. */
export class CreateInterpretersAndDistances1764000000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('room', new TableColumn(integer('booths', nullable)));
    await runner.addColumn('venue', new TableColumn(boolean('is_closed', { default: false })));
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const tables: ConstructorParameters<typeof Table>[0][] = [
  {
    name: 'venue_distance',
    columns: [
      string('from_id', 60, primary),
      string('to_id', 60, primary),
      integer('on_foot', nullable),
      integer('by_shuttle', nullable),
    ],
    checks: [
      { name: 'venue_distance_once', expression: 'from_id < to_id' },
      { name: 'venue_distance_known', expression: 'on_foot IS NOT NULL OR by_shuttle IS NOT NULL' },
    ],
    indices: [{ name: 'venue_distance_to', columnNames: ['to_id'] }],
    foreignKeys: [
      reference('venue_distance_from_venue', 'from_id', 'venue', 'CASCADE'),
      reference('venue_distance_to_venue', 'to_id', 'venue', 'CASCADE'),
    ],
  },
  {
    name: 'interpreter_team',
    columns: [
      string('id', 36, primary),
      string('name', 120),
      text('pairs'),
      integer('interpreters'),
      integer('hours_per_day'),
      boolean('takes_relay'),
      string('note', 500, nullable),
    ],
    checks: [
      { name: 'interpreter_team_interpreters', expression: 'interpreters BETWEEN 1 AND 10' },
      { name: 'interpreter_team_hours', expression: 'hours_per_day BETWEEN 1 AND 16' },
    ],
    uniques: [{ name: 'interpreter_team_name', columnNames: ['name'] }],
  },
  {
    name: 'interpreter_time',
    columns: [string('id', 36, primary), string('team_id', 36), instant('starts_at'), instant('ends_at')],
    indices: [{ name: 'interpreter_time_team', columnNames: ['team_id'] }],
    checks: [{ name: 'interpreter_time_end_after_start', expression: 'ends_at > starts_at' }],
    foreignKeys: [reference('interpreter_time_of_team', 'team_id', 'interpreter_team', 'CASCADE')],
  },
  {
    name: 'session_team',
    columns: [string('session_id', 80, primary), string('team_id', 36, primary)],
    indices: [{ name: 'session_team_team', columnNames: ['team_id'] }],
    foreignKeys: [
      reference('session_team_of_session', 'session_id', 'session', 'CASCADE'),
      reference('session_team_of_team', 'team_id', 'interpreter_team'),
    ],
  },
];
