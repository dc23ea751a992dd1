import type { QueryRunner } from 'typeorm';

/**
 * Statements of one piece of work whose answers nobody needs. PostgreSQL gets them one behind the other without a wait for each,
 * so that a row costs no round trip; what went wrong with one is told at the end. SQLite answers at once.
 */
export class UnansweredStatements {
  private readonly answers: Promise<unknown>[] = [];

  async send(runner: QueryRunner, statement: string, values?: unknown[]): Promise<void> {
    const answer = runner.query(statement, values);
    if (runner.dataSource.options.type !== 'postgres') await answer;
    else this.answers.push(told(answer));
  }

  /** When all of them are done; throws what the first of those that failed was answered. */
  async settle(): Promise<void> {
    await Promise.all(this.answers);
  }

  /** What followed it in the transaction was refused because of it. */
  async firstFailure(): Promise<unknown> {
    return this.settle().then(
      () => undefined,
      (error: unknown) => error,
    );
  }
}

/** The same answer, of which Node knows that somebody will ask for it. */
function told(answer: Promise<unknown>): Promise<unknown> {
  answer.catch(() => undefined);
  return answer;
}
