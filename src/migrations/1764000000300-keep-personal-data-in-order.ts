import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Consents, erasures, runs of the purge, and the anonymous counts that outlive what it removes. */
export class KeepPersonalDataInOrder1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [consent, erasure, purgeRun, keptCount]) await runner.createTable(new Table(table));
    await runner.addColumn('member', new TableColumn(text('special_needs', nullable)));
    for (const [id, needs] of specialNeeds()) {
      await runner.query(
        `UPDATE "member" SET "special_needs" = '${JSON.stringify(needs)}' WHERE "id" = '${id}'`,
      );
    }
    await runner.query(
      `UPDATE "member" SET "special_needs" = '[]' WHERE "special_needs" IS NULL AND "status" = 'member'`,
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const consent: TableShape = {
  name: 'consent',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('kind', 20),
    string('value', 20),
    string('locale', 2),
    instant('given_at'),
  ],
  indices: [{ name: 'consent_account', columnNames: ['account_id'] }],
  checks: [{ name: 'consent_kind', expression: `kind IN ('notice', 'publication')` }],
  foreignKeys: [reference('consent_of_account', 'account_id', 'account', 'CASCADE')],
};

const erasure: TableShape = {
  name: 'erasure',
  columns: [
    string('id', 36, primary),
    string('account_id', 36, nullable),
    string('state', 20),
    text('obstacles'),
    instant('requested_at'),
    instant('settled_at', nullable),
    string('settled_by', 36, nullable),
    string('reason', 1000, nullable),
  ],
  indices: [{ name: 'erasure_account', columnNames: ['account_id'], isUnique: true }],
  checks: [{ name: 'erasure_state', expression: `state IN ('requested', 'carried-out', 'refused')` }],
  foreignKeys: [
    reference('erasure_of_account', 'account_id', 'account'),
    reference('erasure_settled_by', 'settled_by', 'account'),
  ],
};

const purgeRun: TableShape = {
  name: 'purge_run',
  columns: [
    string('on_date', 10, primary),
    string('run_id', 36),
    instant('started_at'),
    instant('lease_until'),
    instant('finished_at', nullable),
    text('removed'),
  ],
};

const keptCount: TableShape = {
  name: 'kept_count',
  columns: [
    string('dimension', 30, primary),
    string('value', 60, primary),
    string('stage', 30, primary),
    integer('count'),
  ],
  checks: [{ name: 'kept_count_count', expression: 'count > 0' }],
};

/** As in seeds/members.json, for a database that has its members already: from memory of the lists of the United Nations. */
function specialNeeds(): Map<string, string[]> {
  const groups = {
    LDC: 'af bd bt kh ki la mm np sb tl tv',
    LLDC: 'af am az bt kz kg la mn np tj tm uz',
    SIDS: 'fj ki mv mh fm nr pw pg ws sb tl to tv vu',
  };
  const needs = new Map<string, string[]>();
  for (const [group, ids] of Object.entries(groups)) {
    for (const id of ids.split(' ')) needs.set(id, [...(needs.get(id) ?? []), group]);
  }
  return needs;
}
