import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableForeignKey } from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** What a room is like, of which hall it is a part, and when it is open or blocked. */
export class DescribeRooms1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'room',
      columns.map((column) => new TableColumn(column)),
    );
    await runner.createForeignKey(
      'room',
      new TableForeignKey(reference('room_part_of', 'part_of_id', 'room')),
    );
    await runner.createTable(new Table(roomTime));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const columns = [
  text('layouts', nullable),
  text('equipment', nullable),
  boolean('is_step_free', nullable),
  integer('turnover_minutes', nullable),
  string('part_of_id', 60, nullable),
];

const roomTime: ConstructorParameters<typeof Table>[0] = {
  name: 'room_time',
  columns: [
    string('id', 36, primary),
    string('room_id', 60),
    string('kind', 10),
    instant('starts_at'),
    instant('ends_at'),
    string('reason', 200, nullable),
  ],
  indices: [{ name: 'room_time_room', columnNames: ['room_id'] }],
  checks: [
    { name: 'room_time_kind', expression: `kind IN ('open', 'blocked')` },
    { name: 'room_time_end_after_start', expression: 'ends_at > starts_at' },
  ],
  foreignKeys: [reference('room_time_of_room', 'room_id', 'room', 'CASCADE')],
};
