import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { asksForRetry } from './database-errors.js';
import { lendManager, type Loan } from './lend-manager.js';
import { UnansweredStatements } from './unanswered-statements.js';

type Work = (em: EntityManager) => Promise<unknown>;
type Outcome = { loan: Loan; value: unknown } | { error: unknown };

interface Job {
  work: Work;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** At most so many writers share a commit: the first of them should not wait long for the last. */
const largestBatch = 64;
const attempts = 10;

/**
 * Writers one at a time, first in, first out; those that wait at the same time share one COMMIT, because the rate of
 * registrations must not be the rate at which the disk can fsync. Each has its own SAVEPOINT, so that a failing writer
 * takes nobody else's write with it, and each is answered only after the common COMMIT.
 *
 * Work may run more than once: PostgreSQL (SERIALIZABLE) and a busy SQLite file ask for a retry, and the batch starts over.
 */
export class SharedCommit {
  private readonly waiting: Job[] = [];
  private readonly apart: (() => Promise<void>)[] = [];
  private draining: Promise<void> | undefined;

  constructor(
    private readonly writer: DataSource,
    private readonly committed: (em: EntityManager) => void,
  ) {}

  enqueue<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: (value) => resolve(value as T), reject });
      this.draining ??= this.drain();
    });
  }

  /** Runs `work` on the writer's connection between two transactions, for what cannot stand in one; everybody else waits. */
  enqueueApart<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.apart.push(() => this.runApart(work).then(resolve, reject));
      this.draining ??= this.drain();
    });
  }

  /** Resolves when nothing is being written any more. */
  async idle(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length + this.apart.length > 0) {
      // Lets the requests that have already arrived join this batch instead of each paying for a commit.
      await new Promise((resume) => setImmediate(resume));
      // The first belongs to the batch from the beginning: if not even BEGIN succeeds, somebody has to be told.
      if (this.waiting.length > 0) await this.commitTogether(this.waiting.splice(0, 1));
      await this.apart.shift()?.();
    }
    this.draining = undefined;
  }

  private async runApart<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  }

  /** Runs `first` and whoever is waiting in one transaction; a failed COMMIT sends each of several jobs through alone. */
  private async commitTogether(first: Job[], alone = false): Promise<void> {
    const batch = [...first];
    let outcomes: Outcome[];
    try {
      outcomes = await this.attempt(batch, alone);
    } catch (error) {
      if (batch.length <= 1) return batch[0]?.reject(error);
      for (const job of batch) await this.commitTogether([job], true);
      return;
    }
    for (const [index, outcome] of outcomes.entries()) this.answer(batch[index], outcome);
  }

  private async attempt(batch: Job[], alone: boolean): Promise<Outcome[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(batch, alone || attempt > 1);
      } catch (error) {
        if (!asksForRetry(error) || attempt === attempts) throw error;
        await new Promise((resume) => setTimeout(resume, Math.random() * 2 ** attempt));
      }
    }
  }

  private async transact(batch: Job[], closed: boolean): Promise<Outcome[]> {
    const runner = this.writer.createQueryRunner();
    const outcomes: Outcome[] = [];
    try {
      await begin(runner);
      for (let index = 0; index < largestBatch; index += 1) {
        const joining = batch[index] ?? (closed ? undefined : this.waiting.shift());
        if (!joining) break;
        batch[index] = joining;
        outcomes.push(await inSavepoint(runner, joining.work));
        // SQLite answers at once: without a pause a whole batch would keep everybody out, and new connections above all, of
        // which each turn of the event loop accepts one.
        await nextTurn();
      }
      await runner.query('COMMIT');
      return outcomes;
    } catch (error) {
      // SQLite ends the transaction itself on some errors; there is then nothing left to roll back.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      markTransaction(runner, false);
      await runner.release();
    }
  }

  private answer(job: Job | undefined, outcome: Outcome): void {
    if ('error' in outcome) return job?.reject(outcome.error);
    job?.resolve(outcome.value);
    this.committed(outcome.loan.em);
  }
}

const nextTurn = () => new Promise((resume) => setImmediate(resume));

async function begin(runner: QueryRunner): Promise<void> {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  await runner.query(isPostgres ? 'BEGIN ISOLATION LEVEL SERIALIZABLE' : 'BEGIN IMMEDIATE');
  markTransaction(runner, true);
}

/** TypeORM would otherwise open a transaction of its own inside save() and remove(). */
function markTransaction(runner: QueryRunner, isTransactionActive: boolean): void {
  Object.assign(runner, { isTransactionActive });
}

async function inSavepoint(runner: QueryRunner, work: Work): Promise<Outcome> {
  const unanswered = new UnansweredStatements();
  await unanswered.send(runner, 'SAVEPOINT one_writer');
  const loan = lendManager(runner, unanswered);
  try {
    const value = await work(loan.em);
    loan.end();
    await unanswered.send(runner, 'RELEASE SAVEPOINT one_writer');
    await unanswered.settle();
    return { loan, value };
  } catch (thrown) {
    loan.end();
    const error = (await unanswered.firstFailure()) ?? thrown;
    if (asksForRetry(error)) throw error;
    await runner.query('ROLLBACK TO SAVEPOINT one_writer');
    await runner.query('RELEASE SAVEPOINT one_writer');
    return { error };
  }
}
