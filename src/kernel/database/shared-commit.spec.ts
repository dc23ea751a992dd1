import { DataSource, type QueryRunner } from 'typeorm';
import { SharedCommit } from './shared-commit.js';

/** A writer whose server answers no statement. */
function unreachable(): DataSource {
  const source = new DataSource({ type: 'better-sqlite3', database: ':memory:' });
  const runner: Partial<QueryRunner> = {
    dataSource: source,
    query: () => Promise.reject(new Error('connect ECONNREFUSED')),
    release: () => Promise.resolve(),
  };
  return Object.assign(source, { createQueryRunner: () => runner });
}

describe('writers that share a commit', () => {
  it('are told that the database is away, each of them, and the door stays open for the next', async () => {
    const commits = new SharedCommit(unreachable(), () => undefined);
    const write = () => commits.enqueue(() => Promise.resolve());

    const answers = await Promise.allSettled([write(), write(), write()]);

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(write()).rejects.toThrow('ECONNREFUSED');
    await commits.idle();
  });
});
