import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instant, integer, primary, reference, string, text } from './columns.js';

/** What speakers were told about their sessions by iTIP. */
export class CreateSpeakerInvitation1764000000522 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'speaker_invitation',
        columns: [
          string('session_id', 80, primary),
          string('speaker_id', 80, primary),
          string('uid', 255),
          integer('sequence'),
          instant('stamped_at'),
          string('state', 20),
          string('partstat', 20),
          string('time_and_place', 250),
          text('content'),
          string('address', 254),
          string('first_message_id', 255),
        ],
        indices: [{ name: 'speaker_invitation_speaker', columnNames: ['speaker_id'] }],
        checks: [
          { name: 'speaker_invitation_state', expression: `state IN ('requested', 'cancelled')` },
          { name: 'speaker_invitation_sequence', expression: 'sequence >= 0' },
        ],
        foreignKeys: [
          reference('speaker_invitation_to', 'session_id', 'session', 'CASCADE'),
          reference('speaker_invitation_of', 'speaker_id', 'speaker'),
        ],
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
