import { createHmac } from 'node:crypto';
import { edition } from '../../config/edition.js';
import { RealClock } from '../kernel/clock.js';
import type { Config } from '../kernel/config/env.js';
import { type Snapshot, withSnapshot } from '../kernel/database/whole-database.js';
import { schema } from '../schema.js';
import { writeBackup } from './backup-file.js';
import type { BackupLine } from './backup-lines.js';
import { fileParts } from './file-tree.js';

export interface Copied {
  rows: number;
  files: number;
}

/**
 * Copies the database as it is at one moment, and the uploaded files, into one file; the forum may go on meanwhile. The secret is
 * not in it.
 */
export async function backup(config: Config, path: string): Promise<Copied> {
  const copied: Copied = { rows: 0, files: 0 };
  await withSnapshot(config.database, schema, (snapshot) =>
    writeBackup(path, linesOf(snapshot, config, copied)),
  );
  return copied;
}

async function* linesOf(snapshot: Snapshot, config: Config, copied: Copied): AsyncGenerator<BackupLine> {
  yield {
    backup: 1,
    edition: edition.acronym,
    takenAt: new RealClock().now().toISOString(),
    migrations: snapshot.migrations,
    secretMark: secretMark(config.secret),
  };
  for await (const piece of snapshot.pieces) {
    copied.rows += piece.rows.length;
    yield piece;
  }
  let last = '';
  for await (const part of fileParts(config.filesDir)) {
    if (part.file !== last) copied.files += 1;
    last = part.file;
    yield part;
  }
  yield { end: copied };
}

/** Links are derived from the secret: with another one, those that were mailed are dead. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('backup').digest('hex').slice(0, 16);
