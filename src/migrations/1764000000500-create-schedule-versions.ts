import { randomUUID } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, Table, TableCheck, TableColumn } from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

/**
 * Draft and release: what the public saw of the rows becomes version 1. A new start is compared with the released one from now on,
 * so that the slot need not remember the old one.
 */
export class CreateScheduleVersions1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('session', [
      new TableColumn(boolean('is_ready', { default: false })),
      new TableColumn(string('published_state', 20, nullable)),
    ]);
    await runner.createCheckConstraint(
      'session',
      new TableCheck({
        name: 'session_published_state',
        expression: `published_state IN ('confirmed', 'cancelled')`,
      }),
    );
    await runner.query(`UPDATE "session" SET "published_state" = "state" WHERE "state" <> 'draft'`);
    await runner.createTable(new Table(scheduleVersion));
    await runner.createTable(new Table(releasedSession));
    await releaseAll(runner);
    await runner.dropColumn('slot', 'previous_starts_at');
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const scheduleVersion: ConstructorParameters<typeof Table>[0] = {
  name: 'schedule_version',
  columns: [
    integer('number', primary),
    string('stamp', 36),
    string('origin', 20),
    string('note', 500, nullable),
    integer('rolled_back_to', nullable),
    instant('released_at'),
    string('released_by', 36, nullable),
  ],
  indices: [{ name: 'schedule_version_stamp', columnNames: ['stamp'], isUnique: true }],
  checks: [
    {
      name: 'schedule_version_origin',
      expression: `origin IN ('seed', 'release', 'session', 'rollback')`,
    },
  ],
  foreignKeys: [reference('schedule_version_by', 'released_by', 'account')],
};

const toVersion = (name: string, column: string) => ({
  ...reference(name, column, 'schedule_version'),
  referencedColumnNames: ['number'],
});

const releasedSession: ConstructorParameters<typeof Table>[0] = {
  name: 'released_session',
  columns: [
    string('session_id', 80, primary),
    integer('version', primary),
    integer('replaced_in', nullable),
    text('content'),
  ],
  indices: [
    {
      name: 'released_session_current',
      columnNames: ['session_id'],
      isUnique: true,
      where: 'replaced_in IS NULL',
    },
    { name: 'released_session_version', columnNames: ['version'] },
    { name: 'released_session_replaced', columnNames: ['replaced_in'] },
  ],
  checks: [{ name: 'released_session_order', expression: 'replaced_in IS NULL OR replaced_in > version' }],
  foreignKeys: [
    reference('released_session_of_session', 'session_id', 'session', 'CASCADE'),
    toVersion('released_session_in_version', 'version'),
    toVersion('released_session_replaced_in', 'replaced_in'),
  ],
};

type Row = Record<string, string | number | null>;

async function releaseAll(runner: QueryRunner): Promise<void> {
  const sessions = await rowsOf(runner, `SELECT * FROM "session" WHERE "state" <> 'draft'`);
  if (sessions.length === 0) return;
  const slots = await rowsOf(runner, 'SELECT * FROM "slot"');
  const parts = await rowsOf(runner, 'SELECT * FROM "session_speaker" ORDER BY "position"');
  const organizations = await rowsOf(runner, 'SELECT * FROM "session_organization" ORDER BY "position"');
  const of = (rows: Row[], id: Row[string] | undefined) => rows.filter((row) => row['session_id'] === id);
  const edits = sessions.map((session) => String(session['updated_at'])).sort();
  await insert(runner, 'schedule_version', {
    ...{ number: 1, stamp: randomUUID(), origin: 'seed', note: null, rolled_back_to: null },
    ...{ released_at: edits.at(-1) ?? null, released_by: null },
  });
  for (const session of sessions) {
    const id = session['id'];
    const [slot = {}] = of(slots, id);
    const content = contentOf(session, slot, of(parts, id), of(organizations, id));
    await insert(runner, 'released_session', {
      ...{ session_id: id ?? null, version: 1, replaced_in: null },
      content: JSON.stringify(content),
    });
  }
}

/** As `src/scheduling/session-content.ts` wrote it when this migration was. */
const contentOf = (session: Row, slot: Row, parts: Row[], organizations: Row[]) => ({
  kind: session['kind'],
  title: json(session['title']),
  abstract: json(session['abstract']),
  access: session['access'],
  languages: json(session['languages']),
  sdgTargets: json(session['sdg_targets']),
  state: session['state'],
  cancellationReason: session['cancellation_reason'],
  trackId: session['track_id'],
  blockId: session['block_id'],
  position: session['position'],
  venueId: slot['venue_id'] ?? null,
  roomId: slot['room_id'] ?? null,
  onDate: slot['on_date'] ?? null,
  untilDate: slot['until_date'] ?? null,
  startsAt: slot['starts_at'] ?? null,
  endsAt: slot['ends_at'] ?? null,
  previousStartsAt: slot['previous_starts_at'] ?? null,
  speakers: parts.map((part) => ({ speakerId: part['speaker_id'], role: part['role'] })),
  organizations: organizations.map((each) => ({
    relation: each['relation'],
    name: each['name'],
    organizationId: each['organization_id'],
  })),
});

const json = (text: Row[string] | undefined): unknown => (typeof text === 'string' ? JSON.parse(text) : null);

const rowsOf = (runner: QueryRunner, statement: string): Promise<Row[]> =>
  runner.manager.query<Row[]>(statement);

async function insert(runner: QueryRunner, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((name, index) => runner.dataSource.driver.createParameter(name, index));
  await runner.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}
