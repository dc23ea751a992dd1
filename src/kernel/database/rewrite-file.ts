import type { QueryRunner } from 'typeorm';

/** A copy of the file without what was freed. It is built in a temporary file, since the whole of it may not fit into memory. */
export async function rewriteFile(runner: QueryRunner): Promise<void> {
  const [before] = (await runner.query('PRAGMA temp_store')) as [{ temp_store: number }];
  await runner.query('PRAGMA temp_store = FILE');
  try {
    await runner.query('VACUUM');
    // The log still holds the pages from before; emptied, it is cut to nothing.
    await runner.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await runner.query(`PRAGMA temp_store = ${String(before.temp_store)}`);
  }
}
