import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { boolean, instant, integer, primary, reference, string } from './columns.js';

/** What invitees answer, and replies that they were asked about. */
export class CreateInvitationAnswers1763800000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(invitationAnswer));
    await runner.createTable(new Table(unconfirmedReply));
  }

  async down(): Promise<void> {
    // Forward only.
  }
}

type TableShape = ConstructorParameters<typeof Table>[0];

const invitationAnswer: TableShape = {
  name: 'invitation_answer',
  columns: [
    string('id', 36, primary),
    string('invitation_id', 36),
    integer('sequence'),
    string('answer', 10),
    string('way', 10),
    boolean('was_outdated'),
    instant('stamped_at'),
    instant('answered_at'),
    string('comment', 1000),
  ],
  indices: [{ name: 'invitation_answer_once', columnNames: ['invitation_id', 'sequence'], isUnique: true }],
  checks: [
    { name: 'invitation_answer_answer', expression: `answer IN ('ACCEPTED', 'TENTATIVE', 'DECLINED')` },
    { name: 'invitation_answer_way', expression: `way IN ('mail', 'link')` },
  ],
  foreignKeys: [reference('invitation_answer_to', 'invitation_id', 'invitation', 'CASCADE')],
};

const unconfirmedReply: TableShape = {
  name: 'unconfirmed_reply',
  columns: [
    string('id', 36, primary),
    string('invitation_id', 36),
    integer('sequence'),
    string('answer', 10),
    instant('asked_at'),
  ],
  indices: [
    {
      name: 'unconfirmed_reply_once',
      columnNames: ['invitation_id', 'sequence', 'answer'],
      isUnique: true,
    },
  ],
  foreignKeys: [reference('unconfirmed_reply_to', 'invitation_id', 'invitation', 'CASCADE')],
};
