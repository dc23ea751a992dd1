import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { nullable, string } from './columns.js';

/** In which zone, beside the venue's, a participant's mails tell the time. */
export class AddZoneToCalendarPreference1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('calendar_preference', new TableColumn(string('zone', 60, nullable)));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
