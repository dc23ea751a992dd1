import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { heldBefore, type SessionContent } from '../session-content.js';
import { ReleasedSession } from './released-session.entity.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** A session as a version has it. */
export interface Released {
  sessionId: string;
  content: SessionContent;
  /** In which it became so. */
  version: number;
}

/** What the public sees now. */
export const readCurrent = (em: EntityManager): Promise<Released[]> => read(em, { replacedIn: IsNull() });

/** The whole programme as it was in that version. */
export const readVersion = (em: EntityManager, version: number): Promise<Released[]> =>
  read(em, [
    { version: LessThanOrEqual(version), replacedIn: IsNull() },
    { version: LessThanOrEqual(version), replacedIn: MoreThan(version) },
  ]);

/** The latest version; null before the first. */
export async function readLatest(
  em: EntityManager,
): Promise<Pick<ScheduleVersion, 'number' | 'stamp'> | null> {
  const [latest] = await em.query<Pick<ScheduleVersion, 'number' | 'stamp'>[]>(
    'SELECT number, stamp FROM schedule_version ORDER BY number DESC LIMIT 1',
  );
  return latest ?? null;
}

/** A version that was released before a field existed has it as its column began. */
export const wholeContent = (content: SessionContent): SessionContent => ({ ...heldBefore, ...content });

async function read(
  em: EntityManager,
  where: FindOptionsWhere<ReleasedSession> | FindOptionsWhere<ReleasedSession>[],
): Promise<Released[]> {
  const rows = await em.findBy(ReleasedSession, where);
  return rows.map(({ sessionId, version, content }) => ({
    sessionId,
    version,
    content: wholeContent(content),
  }));
}
