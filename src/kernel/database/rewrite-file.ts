import type { QueryRunner } from 'typeorm';

/** A copy of the file without what was freed. It is built in a temporary file, since the whole of it may not fit into memory. */
export async function rewriteFile(runner: QueryRunner): Promise<void> {
  await withPragma(runner, 'temp_store', 'FILE', () => runner.query('VACUUM'));
}

/**
 * Empties the log, which still holds the pages from before, and cuts it to nothing. False while somebody in another process, such as
 * a backup, reads what is in it: SQLite would wait for that on the thread that answers everybody.
 */
export async function cutLog(runner: QueryRunner): Promise<boolean> {
  const [result] = (await withPragma(runner, 'busy_timeout', '0', () =>
    runner.query('PRAGMA wal_checkpoint(TRUNCATE)'),
  )) as [{ busy: number }];
  return result.busy === 0;
}

/** With another setting of the connection for as long as `work` takes. */
async function withPragma(
  runner: QueryRunner,
  name: string,
  value: string,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const [before] = (await runner.query(`PRAGMA ${name}`)) as [Record<string, number>];
  await runner.query(`PRAGMA ${name} = ${value}`);
  try {
    return await work();
  } finally {
    await runner.query(`PRAGMA ${name} = ${String(Object.values(before)[0])}`);
  }
}
