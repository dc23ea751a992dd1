import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, integer, nullable, primary, reference, string, text } from './columns.js';

type TableShape = ConstructorParameters<typeof Table>[0];

export class CreateCoEvents1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [
      icalSource,
      coEvent,
      organization,
      host,
      change,
      decision,
      assignment,
      interest,
      report,
      notice,
    ])
      await runner.createTable(new Table(table));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const icalSource: TableShape = {
  name: 'ical_source',
  columns: [
    string('id', 36, primary),
    string('account_id', 36),
    string('url', 1000),
    text('defaults'),
    string('state', 20),
    string('etag', 300, nullable),
    string('last_modified', 40, nullable),
    text('problems'),
    instant('fetched_at', nullable),
    instant('next_fetch_at', nullable),
    integer('failures', { default: 0 }),
    instant('created_at'),
  ],
  indices: [
    { name: 'ical_source_once', columnNames: ['account_id', 'url'], isUnique: true },
    { name: 'ical_source_due', columnNames: ['next_fetch_at'] },
  ],
  checks: [{ name: 'ical_source_state', expression: `state IN ('active', 'failing', 'stopped')` }],
  foreignKeys: [reference('ical_source_of_account', 'account_id', 'account')],
};

const coEvent: TableShape = {
  name: 'co_event',
  columns: [
    string('id', 80, primary),
    string('uid', 255),
    string('state', 30),
    boolean('listed'),
    text('title'),
    text('text'),
    string('kind', 40),
    string('observance', 40, nullable),
    string('theme', 60, nullable),
    text('sdg_targets'),
    string('mode', 20, nullable),
    string('country', 2),
    string('city', 120, nullable),
    string('city_key', 80, nullable),
    string('venue', 200, nullable),
    string('address', 300, nullable),
    integer('latitude', nullable),
    integer('longitude', nullable),
    string('zone', 60),
    boolean('all_day'),
    string('on_date', 10),
    string('until_date', 10),
    instant('starts_at'),
    instant('ends_at', nullable),
    instant('over_at'),
    text('days'),
    instant('previous_starts_at', nullable),
    string('website_url', 1000, nullable),
    string('registration_url', 1000, nullable),
    instant('registration_closes_at', nullable),
    string('languages', 200),
    string('image_id', 36, nullable),
    text('image_alt'),
    text('accessibility'),
    string('parent_id', 80, nullable),
    string('source', 10),
    string('ical_source_id', 36, nullable),
    string('source_key', 300, nullable),
    text('source_links'),
    string('status_note', 500, nullable),
    text('search_text'),
    integer('revision', { default: 1 }),
    integer('sequence', { default: 0 }),
    instant('waiting_since', nullable),
    instant('created_at'),
    instant('changed_at'),
    instant('published_at', nullable),
  ],
  indices: [
    { name: 'co_event_uid', columnNames: ['uid'], isUnique: true },
    { name: 'co_event_listed_start', columnNames: ['listed', 'starts_at'] },
    { name: 'co_event_listed_over', columnNames: ['listed', 'over_at'] },
    { name: 'co_event_country', columnNames: ['country', 'starts_at'] },
    { name: 'co_event_city', columnNames: ['city_key', 'starts_at'] },
    { name: 'co_event_kind', columnNames: ['kind', 'starts_at'] },
    { name: 'co_event_place', columnNames: ['latitude', 'longitude'] },
    { name: 'co_event_state_created', columnNames: ['state', 'created_at'] },
    { name: 'co_event_imported', columnNames: ['ical_source_id', 'source_key'], isUnique: true },
    { name: 'co_event_parent', columnNames: ['parent_id'] },
    { name: 'co_event_waiting', columnNames: ['waiting_since'] },
  ],
  checks: [
    {
      name: 'co_event_state',
      expression: `state IN ('draft', 'awaiting-confirmation', 'submitted', 'returned', 'approved', 'declined', 'postponed', 'cancelled')`,
    },
    { name: 'co_event_mode', expression: `mode IS NULL OR mode IN ('in-person', 'online', 'hybrid')` },
    { name: 'co_event_source', expression: `source IN ('host', 'bulk', 'ical', 'seed')` },
    { name: 'co_event_end', expression: '(ends_at IS NULL OR ends_at > starts_at) AND over_at > starts_at' },
    { name: 'co_event_coordinates', expression: '(latitude IS NULL) = (longitude IS NULL)' },
  ],
  foreignKeys: [
    reference('co_event_part_of', 'parent_id', 'co_event'),
    reference('co_event_from_ical', 'ical_source_id', 'ical_source'),
  ],
};

const organization: TableShape = {
  name: 'co_event_organization',
  columns: [
    string('co_event_id', 80, primary),
    string('relation', 20, primary),
    integer('position', primary),
    string('name', 300),
    string('organization_id', 60, nullable),
  ],
  checks: [{ name: 'co_event_organization_relation', expression: `relation IN ('organizer', 'partner')` }],
  foreignKeys: [
    reference('co_event_organization_of_co_event', 'co_event_id', 'co_event', 'CASCADE'),
    reference('co_event_organization_is_organization', 'organization_id', 'organization'),
  ],
};

const host: TableShape = {
  name: 'co_event_host',
  columns: [
    string('co_event_id', 80, primary),
    string('account_id', 36, primary),
    string('name', 200),
    string('phone', 60, nullable),
    string('locale', 2),
    string('consent_version', 20),
    instant('consented_at'),
  ],
  indices: [{ name: 'co_event_host_account', columnNames: ['account_id'] }],
  foreignKeys: [
    reference('co_event_host_of_co_event', 'co_event_id', 'co_event', 'CASCADE'),
    reference('co_event_host_is_account', 'account_id', 'account'),
  ],
};

const change: TableShape = {
  name: 'co_event_change',
  columns: [
    string('co_event_id', 80, primary),
    string('state', 20),
    text('content'),
    string('submitted_by', 36, nullable),
    instant('submitted_at'),
  ],
  checks: [{ name: 'co_event_change_state', expression: `state IN ('submitted', 'returned')` }],
  foreignKeys: [
    reference('co_event_change_of_co_event', 'co_event_id', 'co_event', 'CASCADE'),
    reference('co_event_change_by', 'submitted_by', 'account'),
  ],
};

const decision: TableShape = {
  name: 'co_event_decision',
  columns: [
    string('id', 36, primary),
    string('co_event_id', 80),
    string('action', 20),
    string('from_state', 30),
    string('to_state', 30),
    string('decided_by', 36, nullable),
    string('reason', 1000, nullable),
    instant('decided_at'),
  ],
  indices: [{ name: 'co_event_decision_co_event', columnNames: ['co_event_id'] }],
  foreignKeys: [
    reference('co_event_decision_on', 'co_event_id', 'co_event', 'CASCADE'),
    reference('co_event_decision_by', 'decided_by', 'account'),
  ],
};

const assignment: TableShape = {
  name: 'moderator_assignment',
  columns: [
    string('account_id', 36, primary),
    string('scope', 10, primary),
    string('code', 40, primary),
    string('assigned_by', 36),
    instant('assigned_at'),
    instant('reminded_at', nullable),
  ],
  checks: [{ name: 'moderator_assignment_scope', expression: `scope IN ('region', 'country')` }],
  foreignKeys: [
    reference('moderator_assignment_of_account', 'account_id', 'account', 'CASCADE'),
    reference('moderator_assignment_by', 'assigned_by', 'account'),
  ],
};

const interest: TableShape = {
  name: 'co_event_interest',
  columns: [
    string('id', 36, primary),
    string('co_event_id', 80),
    string('email', 254),
    string('email_key', 254),
    string('locale', 2),
    string('state', 30),
    boolean('wants_invitation'),
    instant('created_at'),
    instant('confirmed_at', nullable),
    instant('reminded_at', nullable),
  ],
  indices: [
    { name: 'co_event_interest_once', columnNames: ['co_event_id', 'email_key'], isUnique: true },
    { name: 'co_event_interest_due', columnNames: ['state', 'reminded_at'] },
  ],
  checks: [
    {
      name: 'co_event_interest_state',
      expression: `state IN ('awaiting-confirmation', 'confirmed', 'stopped')`,
    },
  ],
  foreignKeys: [reference('co_event_interest_in', 'co_event_id', 'co_event', 'CASCADE')],
};

const report: TableShape = {
  name: 'co_event_report',
  columns: [
    string('co_event_id', 80, primary),
    string('locale', 2),
    text('outcomes'),
    text('key_messages'),
    text('recommendations'),
    integer('in_person', nullable),
    integer('online', nullable),
    text('photos'),
    instant('submitted_at'),
    instant('updated_at'),
  ],
  checks: [
    {
      name: 'co_event_report_participants',
      expression: '(in_person IS NULL OR in_person >= 0) AND (online IS NULL OR online >= 0)',
    },
  ],
  foreignKeys: [reference('co_event_report_on', 'co_event_id', 'co_event', 'CASCADE')],
};

const notice: TableShape = {
  name: 'co_event_notice',
  columns: [string('co_event_id', 80, primary), string('kind', 40, primary), instant('sent_at')],
  foreignKeys: [reference('co_event_notice_about', 'co_event_id', 'co_event', 'CASCADE')],
};
