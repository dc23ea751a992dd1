import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { DomainEvents } from '../events/domain-events.js';
import type { DataSources } from './data-sources.js';
import { cutLog, rewriteFile } from './rewrite-file.js';
import { SharedCommit } from './shared-commit.js';

/** Ten seconds, in which a backup of a small forum ends. */
const mostLooks = 40;
const betweenLooks = 250;

/**
 * The only door to the database (docs/decisions/0003). TypeORM shares one SQLite connection between everybody, so that
 * concurrent transactions would interleave; behind this door writers queue and readers cannot write.
 */
export class Database {
  private readonly writing = new AsyncLocalStorage<true>();
  private readonly commits: SharedCommit;

  constructor(
    private readonly sources: DataSources,
    private readonly events: DomainEvents,
  ) {
    this.commits = new SharedCommit(sources.writer, (em) => this.writing.exit(() => events.announce(em)));
  }

  get engine(): 'sqlite' | 'postgres' {
    return this.sources.writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Reads committed rows. The connection is read-only: a stray write fails here instead of in a stranger's rollback. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return work(this.sources.reader.manager);
  }

  /**
   * Writes in one transaction and resolves when it is durable. Only SQL inside: no mail, no HTTP, no file, nothing long,
   * because everybody else waits; and nothing that must not happen twice, because a lost race runs `work` again. What an insert
   * breaks, such as a unique name, is told here and not where it was made: PostgreSQL is not waited for.
   */
  async write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    if (this.writing.getStore())
      throw new Error('write() inside write() would wait for itself; pass `em` down instead.');
    return this.commits.enqueue((em) =>
      this.writing.run(true, async () => {
        const result = await work(em);
        await this.events.settle(em);
        return result;
      }),
    );
  }

  /**
   * Writes a SQLite file anew, so that nothing of a removed row is left in it or in its log: what is freed keeps its bytes until
   * something else happens to need the place (docs/decisions/0017). Throws where somebody keeps reading the log meanwhile.
   * PostgreSQL does its housekeeping by itself.
   */
  async rewrite(): Promise<void> {
    if (this.engine !== 'sqlite') return;
    await this.commits.enqueueApart(rewriteFile);
    for (let looks = 1; !(await this.commits.enqueueApart(cutLog)); looks += 1) {
      if (looks === mostLooks)
        throw new Error('The log of the database is being read and cannot be emptied.');
      await pause(betweenLooks);
    }
  }

  async close(): Promise<void> {
    await this.commits.idle();
    await this.sources.reader.destroy();
    await this.sources.writer.destroy();
  }
}
