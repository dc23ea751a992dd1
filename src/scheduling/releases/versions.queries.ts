import { type EntityManager, In } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import type { SessionContent } from '../session-content.js';
import { aspectsOf } from './content-diff.js';
import type { PendingChange } from './pending.js';
import { readVersion, type Released, wholeContent } from './released.queries.js';
import { ReleasedSession } from './released-session.entity.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/** A version and what it made of the sessions. */
export interface VersionChanges {
  version: ScheduleVersion;
  changes: PendingChange[];
}

/** A version as organizers read of it. */
export interface VersionSummary {
  version: ScheduleVersion;
  sessionCount: number;
  releasedByName: string | null;
}

/** The newest first; `take` from `skip` on, or all. */
export async function readVersions(
  em: EntityManager,
  { skip = 0, take }: { skip?: number; take?: number } = {},
): Promise<ScheduleVersion[]> {
  return em.find(ScheduleVersion, { order: { number: 'DESC' }, skip, ...(take ? { take } : {}) });
}

export const readVersionRow = (em: EntityManager, number: number): Promise<ScheduleVersion | null> =>
  em.findOneBy(ScheduleVersion, { number });

/** What each of the versions changed, with one query for all of them. */
export async function readChanges(
  em: EntityManager,
  versions: readonly ScheduleVersion[],
): Promise<VersionChanges[]> {
  const numbers = In(versions.map(({ number }) => number));
  const rows = await em.findBy(ReleasedSession, [{ version: numbers }, { replacedIn: numbers }]);
  const replaced = new Map(rows.map((row) => [keyOf(row.sessionId, row.replacedIn), row.content]));
  const fresh = Map.groupBy(rows, (row) => row.version);
  return versions.map((version) => ({
    version,
    changes: (fresh.get(version.number) ?? []).flatMap(({ sessionId, content }) => {
      const before = replaced.get(keyOf(sessionId, version.number)) ?? null;
      return changeOf(sessionId, before && wholeContent(before), wholeContent(content));
    }),
  }));
}

/** What lies between two versions; what the later one does not know stays out of it. */
export async function readDifference(em: EntityManager, from: number, to: number): Promise<PendingChange[]> {
  return differenceOf(await readVersion(em, from), await readVersion(em, to));
}

export function differenceOf(from: readonly Released[], to: readonly Released[]): PendingChange[] {
  const before = new Map(from.map(({ sessionId, content }) => [sessionId, content]));
  return to.flatMap(({ sessionId, content }) => changeOf(sessionId, before.get(sessionId) ?? null, content));
}

/** Of all versions, with the same number of queries however many there are. */
export const readSummaries = async (em: EntityManager): Promise<VersionSummary[]> =>
  summariesOf(em, await readVersions(em));

export async function readSummary(em: EntityManager, number: number): Promise<VersionSummary | undefined> {
  return (await summariesOf(em, await em.findBy(ScheduleVersion, { number })))[0];
}

async function summariesOf(em: EntityManager, versions: ScheduleVersion[]): Promise<VersionSummary[]> {
  const counting = em.createQueryBuilder(ReleasedSession, 'row').select('row.version', 'version');
  counting.addSelect('COUNT(*)', 'count').groupBy('row.version');
  const counts = await counting.getRawMany<{ version: number; count: number | string }>();
  const countOf = new Map(counts.map(({ version, count }) => [version, Number(count)]));
  const by = versions.flatMap(({ releasedBy }) => releasedBy ?? []);
  const names = new Map((await em.findBy(Account, { id: In(by) })).map(({ id, name }) => [id, name]));
  return versions.map((version) => ({
    version,
    sessionCount: countOf.get(version.number) ?? 0,
    releasedByName: version.releasedBy === null ? null : (names.get(version.releasedBy) ?? null),
  }));
}

const keyOf = (sessionId: string, version: number | null): string => `${String(version)} ${sessionId}`;

function changeOf(sessionId: string, before: SessionContent | null, after: SessionContent): PendingChange[] {
  const aspects = aspectsOf(before, after);
  return aspects.length > 0 ? [{ sessionId, before, after, aspects }] : [];
}
