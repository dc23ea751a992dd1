import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DatedContent } from '../programme-rows.js';
import { readCurrent, readLatest } from './released.queries.js';
import { ScheduleVersion } from './schedule-version.entity.js';

interface Kept {
  stamp: string;
  sessions: readonly DatedContent[];
}

/**
 * What is released, kept as it was parsed until another version is the latest. Each reading asks the database for one row, so that
 * no process shows what another one has replaced.
 */
@Injectable()
export class ReleasedProgramme {
  private kept: Kept | undefined;

  async read(em: EntityManager): Promise<readonly DatedContent[]> {
    const latest = await readLatest(em);
    if (!latest) return [];
    // Kept by its stamp, not by its number: a transaction that is lost gives its number to another version.
    if (this.kept?.stamp !== latest.stamp) {
      this.kept = { stamp: latest.stamp, sessions: await readDated(em) };
    }
    return this.kept.sessions;
  }
}

async function readDated(em: EntityManager): Promise<DatedContent[]> {
  const releasedAt = new Map(
    (await em.find(ScheduleVersion)).map((version) => [version.number, version.releasedAt]),
  );
  const released = await readCurrent(em);
  return released.flatMap(({ sessionId: id, content, version }) => {
    const updatedAt = releasedAt.get(version);
    return updatedAt ? [{ id, content, updatedAt }] : [];
  });
}
