import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  TableForeignKey,
} from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** How a session is held and what it needs; what is inside of it; who has seats set aside; documents, links and favourites. */
export class WidenSessions1764000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'session',
      columns.map((column) => new TableColumn(column)),
    );
    await runner.createCheckConstraint(
      'session',
      new TableCheck({ name: 'session_mode', expression: `mode IN ('in-person', 'hybrid', 'online')` }),
    );
    await runner.createCheckConstraint(
      'session',
      new TableCheck({
        name: 'session_held',
        expression: 'held >= 0 AND (capacity IS NULL OR taken + held <= capacity)',
      }),
    );
    for (const table of tables) await runner.createTable(new Table(table));
    await runner.addColumn('programme_entry', new TableColumn(string('reservation_id', 36, nullable)));
    await runner.createForeignKey(
      'programme_entry',
      new TableForeignKey(reference('programme_entry_by_reservation', 'reservation_id', 'seat_reservation')),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const columns = [
  text('interpreted_languages', nullable),
  string('mode', 20, { default: `'in-person'` }),
  integer('expected_audience', nullable),
  string('layout', 20, nullable),
  text('equipment', nullable),
  integer('booths', nullable),
  boolean('needs_step_free_access', { default: false }),
  string('needs_note', 1000, nullable),
  integer('held', { default: 0 }),
];

const tables: ConstructorParameters<typeof Table>[0][] = [
  {
    name: 'session_order',
    columns: [string('session_id', 80, primary), string('after_id', 80, primary)],
    checks: [{ name: 'session_order_of_two', expression: 'session_id <> after_id' }],
    indices: [{ name: 'session_order_after', columnNames: ['after_id'] }],
    foreignKeys: [
      reference('session_order_of_session', 'session_id', 'session', 'CASCADE'),
      reference('session_order_after_session', 'after_id', 'session', 'CASCADE'),
    ],
  },
  {
    name: 'agenda_item',
    columns: [
      string('id', 36, primary),
      string('session_id', 80),
      integer('position'),
      text('title'),
      integer('minutes', nullable),
    ],
    checks: [{ name: 'agenda_item_minutes', expression: 'minutes IS NULL OR minutes > 0' }],
    indices: [{ name: 'agenda_item_session', columnNames: ['session_id'] }],
    foreignKeys: [reference('agenda_item_in_session', 'session_id', 'session', 'CASCADE')],
  },
  {
    name: 'agenda_item_speaker',
    columns: [string('item_id', 36, primary), string('speaker_id', 80, primary), integer('position')],
    indices: [{ name: 'agenda_item_speaker_speaker', columnNames: ['speaker_id'] }],
    foreignKeys: [
      reference('agenda_item_speaker_in_item', 'item_id', 'agenda_item', 'CASCADE'),
      reference('agenda_item_speaker_is_speaker', 'speaker_id', 'speaker'),
    ],
  },
  {
    name: 'joining_link',
    columns: [
      string('session_id', 80, primary),
      integer('position', primary),
      string('label', 120, nullable),
      string('url', 1000),
    ],
    foreignKeys: [reference('joining_link_of_session', 'session_id', 'session', 'CASCADE')],
  },
  {
    name: 'session_document',
    columns: [
      string('id', 36, primary),
      string('session_id', 80),
      integer('position'),
      string('title', 200),
      string('audience', 20),
      integer('version'),
    ],
    checks: [
      { name: 'session_document_audience', expression: `audience IN ('public', 'registered', 'organizers')` },
    ],
    indices: [{ name: 'session_document_session', columnNames: ['session_id'] }],
    foreignKeys: [reference('session_document_of_session', 'session_id', 'session', 'CASCADE')],
  },
  {
    name: 'seat_reservation',
    columns: [
      string('id', 36, primary),
      string('session_id', 80),
      string('category', 40, nullable),
      string('delegation_id', 60, nullable),
      integer('seats'),
      integer('taken', { default: 0 }),
      instant('held_until', nullable),
      instant('freed_at', nullable),
    ],
    checks: [
      { name: 'seat_reservation_seats', expression: 'seats > 0 AND taken >= 0 AND taken <= seats' },
      { name: 'seat_reservation_for', expression: '(category IS NULL) <> (delegation_id IS NULL)' },
    ],
    indices: [{ name: 'seat_reservation_session', columnNames: ['session_id'] }],
    foreignKeys: [
      reference('seat_reservation_in_session', 'session_id', 'session', 'CASCADE'),
      reference('seat_reservation_for_delegation', 'delegation_id', 'delegation'),
    ],
  },
  {
    name: 'favourite',
    columns: [
      string('id', 36, primary),
      string('account_id', 36),
      string('session_id', 80),
      instant('added_at'),
    ],
    indices: [
      { name: 'favourite_once', columnNames: ['account_id', 'session_id'], isUnique: true },
      { name: 'favourite_session', columnNames: ['session_id'] },
    ],
    foreignKeys: [
      reference('favourite_of_account', 'account_id', 'account', 'CASCADE'),
      reference('favourite_of_session', 'session_id', 'session', 'CASCADE'),
    ],
  },
];
