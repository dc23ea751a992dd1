import { readdir } from 'node:fs/promises';
import { raiseSequenceFloor } from '../calendar/sequence-floor.js';
import { edition } from '../../config/edition.js';
import type { Config } from '../kernel/config/env.js';
import { openDataSources } from '../kernel/database/data-sources.js';
import {
  DatabaseNotEmpty,
  fillEmptyDatabase,
  type TablePiece,
  UnknownSchema,
} from '../kernel/database/whole-database.js';
import { schema } from '../schema.js';
import { type Copied, secretMark } from './backup.js';
import { readBackup } from './backup-file.js';
import { BadBackup, type BackupHead, isEnd, isFilePart, isHead, isPiece } from './backup-lines.js';
import { writePart } from './file-tree.js';

/** It would destroy something, or would not work; says what to do. */
export class CannotRestore extends Error {}

export interface Restored extends Copied {
  takenAt: string;
}

/**
 * Fills an empty database, of either engine, and an empty directory of files with what `backup` has written, and brings the schema up
 * to date. The rows are committed last: a backup that is not whole leaves none. `otherSecret` is for whoever has lost the secret:
 * links that were mailed before stop working.
 */
export async function restore(config: Config, path: string, { otherSecret = false } = {}): Promise<Restored> {
  const lines = readBackup(path);
  const { takenAt, migrations, secretMark: mark } = await headOf(lines, path);
  if (mark !== secretMark(config.secret) && !otherSecret) {
    throw new CannotRestore(
      'The backup was taken with another SECRET. Give that one, so that the links in mails sent before still work; ' +
        'or, if it is lost, add --other-secret.',
    );
  }
  await assertNoFiles(config.filesDir);
  const reading = new Reading(lines, config.filesDir);
  const content = { migrations, pieces: reading.pieces() };
  const rows = await fillEmptyDatabase(config.database, schema, content).catch(explain);
  await goOn(config);
  return { rows, files: reading.files, takenAt };
}

async function headOf(lines: AsyncGenerator, path: string): Promise<BackupHead> {
  const first = await lines.next();
  if (first.done || !isHead(first.value)) throw new BadBackup(`${path} is no backup of a forum.`);
  if (first.value.edition === edition.acronym) return first.value;
  throw new BadBackup(`${path} is a backup of ${first.value.edition}; this is ${edition.acronym}.`);
}

async function assertNoFiles(directory: string): Promise<void> {
  const there = await readdir(directory).catch(() => []);
  if (there.length === 0) return;
  throw new CannotRestore(`${directory} is not empty. Give another FILES_DIR, or move it away.`);
}

/** Hands on the rows, and writes the files that it meets. */
class Reading {
  files = 0;
  private last = '';

  constructor(
    private readonly lines: AsyncIterable<unknown>,
    private readonly filesDir: string,
  ) {}

  async *pieces(): AsyncGenerator<TablePiece> {
    let isWhole = false;
    for await (const line of this.lines) {
      if (isPiece(line)) yield line;
      else if (isFilePart(line)) {
        await writePart(this.filesDir, line);
        if (line.file !== this.last) this.files += 1;
        this.last = line.file;
      } else if (isEnd(line)) isWhole = true;
      else throw new BadBackup('The backup holds a line that is not understood.');
    }
    if (!isWhole) throw new BadBackup('The backup is not whole: its end is missing.');
  }
}

function explain(error: unknown): never {
  if (error instanceof DatabaseNotEmpty) {
    throw new CannotRestore(
      'The database is not empty. Give another DATABASE_URL: a file that does not exist yet, or a new PostgreSQL database.',
    );
  }
  if (error instanceof UnknownSchema) {
    throw new BadBackup(
      'The backup was written by a newer version of this application; restore it with that one.',
    );
  }
  throw error;
}

/** Brings the schema up to date, and lets calendars believe what is told from now on. */
async function goOn(config: Config): Promise<void> {
  const { reader, writer } = await openDataSources(config.database, schema);
  await raiseSequenceFloor(writer.manager);
  await reader.destroy();
  await writer.destroy();
}
