import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BadBackup, type FilePart } from './backup-lines.js';

const bytesPerPart = 192 * 1024;

/**
 * Every uploaded file below `directory`, in parts. Bytes never change, and are there before their row: a copy of the rows that was
 * taken before is not ahead of them. What is deleted meanwhile is left out.
 */
export async function* fileParts(directory: string): AsyncGenerator<FilePart> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of found) {
    const isWhole = entry.isFile() && !entry.name.endsWith('.part') && !entry.parentPath.endsWith('incoming');
    if (!isWhole) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(directory.length + 1).replaceAll('\\', '/');
    yield* partsOf(path, file);
  }
}

async function* partsOf(path: string, file: string): AsyncGenerator<FilePart> {
  let isEmpty = true;
  try {
    for await (const part of createReadStream(path, { highWaterMark: bytesPerPart, encoding: 'base64' })) {
      isEmpty = false;
      yield { file, part: String(part) };
    }
    if (isEmpty) yield { file, part: '' };
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone) throw error;
  }
}

/** `<store>/<first two>/<name>`, as `files/` lays them out: nothing that leads anywhere else. */
const plainPath = /^[\w-]+(\/[\w-][\w.-]*)+$/;

/** Appends the part to its file below `directory`, durably. */
export async function writePart(directory: string, { file, part }: FilePart): Promise<void> {
  if (!plainPath.test(file)) throw new BadBackup(`The backup holds a file with a strange name: ${file}`);
  const path = join(directory, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'a', 0o600);
  try {
    await handle.writeFile(Buffer.from(part, 'base64'));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
