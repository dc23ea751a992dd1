import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, nullable, primary, reference, string, text } from './columns.js';

/** Quotas, offers of places, changes that wait for approval, and decisions about many. */
export class CreateDecisions1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [quota, offer, change, bulkDecision, bulkItem]) {
      await runner.createTable(new Table(table));
    }
    await runner.query(placesTaken('category'));
    await runner.query(placesTaken('mode'));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

/** Whoever was approved before there were quotas has a place. */
const placesTaken = (column: 'category' | 'mode') => `
  INSERT INTO "quota" ("id", "taken")
  SELECT '${column}:' || "${column}", COUNT(*) FROM "registration" WHERE "state" = 'approved' GROUP BY "${column}"`;

const quota: TableShape = {
  name: 'quota',
  columns: [string('id', 60, primary), integer('capacity', nullable), integer('taken')],
  checks: [{ name: 'quota_places', expression: 'taken >= 0 AND (capacity IS NULL OR taken <= capacity)' }],
};

const offer: TableShape = {
  name: 'place_offer',
  columns: [
    string('id', 36, primary),
    string('registration_id', 36),
    string('state', 20),
    instant('offered_at'),
    instant('lapses_at'),
    instant('ended_at', nullable),
  ],
  indices: [
    { name: 'place_offer_open', columnNames: ['registration_id'], isUnique: true, where: `state = 'open'` },
    { name: 'place_offer_due', columnNames: ['state', 'lapses_at'] },
    { name: 'place_offer_registration', columnNames: ['registration_id'] },
  ],
  checks: [
    {
      name: 'place_offer_state',
      expression: `state IN ('open', 'accepted', 'declined', 'lapsed', 'cancelled')`,
    },
    { name: 'place_offer_ended', expression: `(state = 'open') = (ended_at IS NULL)` },
  ],
  foreignKeys: [reference('place_offer_to', 'registration_id', 'registration', 'CASCADE')],
};

const change: TableShape = {
  name: 'registration_change',
  columns: [
    string('id', 36, primary),
    string('registration_id', 36),
    string('state', 20),
    text('wished'),
    instant('proposed_at'),
    string('decided_by', 36, nullable),
    string('reason', 1000, nullable),
    instant('decided_at', nullable),
  ],
  indices: [
    {
      name: 'registration_change_pending',
      columnNames: ['registration_id'],
      isUnique: true,
      where: `state = 'pending'`,
    },
    { name: 'registration_change_registration', columnNames: ['registration_id'] },
  ],
  checks: [
    {
      name: 'registration_change_state',
      expression: `state IN ('pending', 'accepted', 'refused', 'replaced', 'dropped')`,
    },
  ],
  foreignKeys: [
    reference('registration_change_of', 'registration_id', 'registration', 'CASCADE'),
    reference('registration_change_by', 'decided_by', 'account'),
  ],
};

const bulkDecision: TableShape = {
  name: 'bulk_decision',
  columns: [
    string('id', 36, primary),
    string('kind', 20),
    string('state', 20),
    string('reason', 1000, nullable),
    integer('total'),
    string('decided_by', 36),
    instant('created_at'),
    instant('due_at', nullable),
    instant('ended_at', nullable),
  ],
  indices: [{ name: 'bulk_decision_due', columnNames: ['state', 'due_at'] }],
  checks: [
    { name: 'bulk_decision_kind', expression: `kind IN ('approve', 'wait', 'decline', 'take-up')` },
    {
      name: 'bulk_decision_state',
      expression: `state IN ('draft', 'held', 'running', 'done', 'undone')`,
    },
  ],
  foreignKeys: [reference('bulk_decision_by', 'decided_by', 'account')],
};

const bulkItem: TableShape = {
  name: 'bulk_item',
  columns: [
    string('decision_id', 36, primary),
    string('registration_id', 36, primary),
    integer('position'),
    string('seen', 20),
    string('outcome', 20),
    string('problem', 60, nullable),
  ],
  indices: [
    { name: 'bulk_item_open', columnNames: ['decision_id', 'outcome', 'position'] },
    { name: 'bulk_item_registration', columnNames: ['registration_id'] },
  ],
  checks: [{ name: 'bulk_item_outcome', expression: `outcome IN ('open', 'done', 'skipped')` }],
  foreignKeys: [
    reference('bulk_item_of', 'decision_id', 'bulk_decision', 'CASCADE'),
    reference('bulk_item_about', 'registration_id', 'registration', 'CASCADE'),
  ],
};
