import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Jest's global teardown: removes the databases that the workers of this run have copied from. */
export default async function removeTemplates({ seed }) {
  const names = await readdir(tmpdir());
  const own = names.filter((name) => name.startsWith(`forum-template-${seed}-`));
  await Promise.all(own.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}
