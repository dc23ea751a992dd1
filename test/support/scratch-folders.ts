import { existsSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Bytes, more than the databases of a run ever take together. */
const enough = 2 ** 31;

/** Where databases of tests lie: in memory if the system offers enough of it, since each commit of SQLite waits for its disk. */
export function scratchFolder(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enough ? memory : tmpdir();
}

/** What the folders of one run begin with. */
export const prefixOfRun = (seed: number): string => `forum-test-${String(seed)}-`;

/** Removes the templates of a run, and what failed specs have left. */
export async function removeScratch({ seed }: { seed: number }): Promise<void> {
  for (const folder of [memory, tmpdir()]) {
    const names = await readdir(folder).catch(() => []);
    const own = names.filter((name) => name.startsWith(prefixOfRun(seed)));
    await Promise.all(own.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  }
}
