import { type MigrationInterface, type QueryRunner, TableCheck } from 'typeorm';

/** A mail may follow its recipient to another address. */
export class TellRedirectedMails1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropCheckConstraint('outbox_event', 'outbox_event_kind');
    await runner.createCheckConstraint(
      'outbox_event',
      new TableCheck({
        name: 'outbox_event_kind',
        expression: `kind IN ('sent', 'deferred', 'failed', 'lapsed', 'bounced', 'delayed', 'aborted', 'requeued', 'hurried', 'resent', 'redirected')`,
      }),
    );
  }

  async down(): Promise<void> {
    // Forward only.
  }
}
