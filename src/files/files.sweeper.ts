import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BackgroundTasks } from '../kernel/background-tasks.js';
import { RealClock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { FileBytes } from './file-bytes.js';
import { StoredFile } from './stored-file.entity.js';

const minute = 60_000;
const every = 60 * minute;
/** Bytes stand before their row; what is younger may still get one. */
const rowless = 60 * minute;
/** Time enough to fill in a form. */
const ownerless = 24 * 60 * minute;
const atOnce = 200;

/** Deletes uploads that no form kept, and bytes that no row knows: removed, or left by a process that died between the two. */
@Injectable()
export class FilesSweeper {
  private readonly clock = new RealClock();

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly content: FileBytes,
  ) {
    tasks.add({
      name: 'file-sweeping',
      every: every,
      first: 0,
      work: () => this.sweep(this.clock.now()),
    });
  }

  async sweep(now: Date): Promise<void> {
    await this.forget(new Date(now.getTime() - ownerless));
    let batch: { id: string; path: string }[] = [];
    for await (const found of this.content.olderThan(new Date(now.getTime() - rowless))) {
      batch.push(found);
      if (batch.length === atOnce) {
        await this.deleteUnknown(batch);
        batch = [];
      }
    }
    await this.deleteUnknown(batch);
  }

  /** Uploads of forms that were never sent. */
  private async forget(before: Date): Promise<void> {
    const condition = 'owner_kind IS NULL AND stored_at < :before';
    const parameters = { before: before.toISOString() };
    const due = (em: EntityManager) => em.createQueryBuilder(StoredFile, 'f').where(condition, parameters);
    if (!(await this.database.read((em) => due(em).getExists()))) return;
    await this.database.write((em) =>
      em.createQueryBuilder().delete().from(StoredFile).where(condition, parameters).execute(),
    );
  }

  private async deleteUnknown(found: readonly { id: string; path: string }[]): Promise<void> {
    const ids = [...new Set(found.map(({ id }) => id))];
    const rows = await this.database.read((em) =>
      em.find(StoredFile, { select: { id: true }, where: { id: In(ids) } }),
    );
    const known = new Set(rows.map(({ id }) => id));
    for (const { id, path } of found) if (!known.has(id)) await rm(path, { force: true });
  }
}
