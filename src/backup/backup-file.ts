import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BadBackup, type BackupLine, lineOf, textOf } from './backup-lines.js';

/** One JSON value in a line, gzipped. Readable by nobody else; under its name only when it is whole and on the disk. */
export async function writeBackup(path: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  const beside = `${path}.part`;
  await rm(beside, { force: true });
  try {
    const file = createWriteStream(beside, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(texts(lines)), createGzip(), file);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function* texts(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${textOf(line)}\n`;
}

/** Whatever stands in each line; throws `BadBackup` where the file is missing, is no gzip or ends too early. */
export async function* readBackup(path: string): AsyncGenerator {
  const content = createGunzip();
  const arrived = pipeline(createReadStream(path), content);
  arrived.catch(() => undefined);
  try {
    for await (const line of createInterface({ input: content, crlfDelay: Infinity }))
      yield parsed(line, path);
    // Lines may end quietly when what they come from fails.
    await arrived;
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(
      `${path} cannot be read: ${error instanceof Error ? error.message : 'no reason given'}.`,
    );
  } finally {
    content.destroy();
  }
}

function parsed(line: string, path: string): unknown {
  try {
    return lineOf(line);
  } catch {
    throw new BadBackup(`${path} is no backup of a forum, or it is damaged.`);
  }
}
