import { type MigrationInterface, type QueryRunner, TableCheck, TableColumn } from 'typeorm';
import { instant, nullable, string, text } from './columns.js';

/** A speaker answers from her calendar: what she last said, and whether her yes still stands. */
export class NoteDoubtsOfSpeakers1764000000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('session_speaker', new TableColumn(string('doubt', 10, nullable)));
    await runner.createCheckConstraint('session_speaker', new TableCheck(doubt));
    await runner.addColumns('speaker_invitation', [
      new TableColumn(instant('answer_stamped_at', nullable)),
      new TableColumn(text('asked_back', { default: `'[]'` })),
    ]);
    await runner.dropCheckConstraint('speaking_step', step.name);
    await runner.createCheckConstraint('speaking_step', new TableCheck(step));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

const doubt = {
  name: 'session_speaker_doubt',
  expression: `doubt IS NULL OR (doubt IN ('maybe', 'moved') AND state = 'confirmed')`,
};

const step = {
  name: 'speaking_step_state',
  expression: `state IN ('invited', 'accepted', 'declined', 'withdrawn', 'reminded', 'maybe', 'affirmed')`,
};
