import { createHash } from 'node:crypto';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Session } from '../../sessions/session.entity.js';
import type { PendingChange } from './pending.js';
import { readLatest } from './released.queries.js';
import { ScheduleVersion } from './schedule-version.entity.js';

/**
 * The state of draft and release that the organizer has before her, and since when, in real time, others may have changed it: to be
 * taken before anything is read.
 */
export async function stateOf(
  em: EntityManager,
  pending: readonly PendingChange[],
  since: Date,
): Promise<string> {
  const number = await readNumber(em);
  return [digestOf(number, pending), number, since.toISOString()].join(' ');
}

/** Whether what would be released is still what she saw: an edit that the public does not see changes nothing. */
export async function isState(
  em: EntityManager,
  pending: readonly PendingChange[],
  seen: string,
): Promise<boolean> {
  return seen.split(' ')[0] === digestOf(await readNumber(em), pending);
}

const readNumber = async (em: EntityManager): Promise<number> => (await readLatest(em))?.number ?? 0;

function digestOf(number: number, pending: readonly PendingChange[]): string {
  const contents = pending.map(({ sessionId, after }) => [sessionId, after]);
  return createHash('sha256')
    .update(JSON.stringify([number, contents]))
    .digest('base64url');
}

/** What others, or she herself elsewhere, did after the page was opened. */
export interface Overtaking {
  /** Null: by the application. */
  releases: { number: number; by: string | null }[];
  /** The sessions that each has edited. */
  edits: { by: string; titles: LocalizedText[] }[];
}

export async function readOvertaking(em: EntityManager, seen: string): Promise<Overtaking> {
  const [, number = '', at = ''] = seen.split(' ');
  const since = new Date(at);
  // A state that no page of ours has written tells of nothing.
  if (!/^\d{1,9}$/.test(number) || Number.isNaN(since.getTime())) return { releases: [], edits: [] };
  const versions = await em.find(ScheduleVersion, {
    where: { number: MoreThan(Number(number)) },
    order: { number: 'ASC' },
  });
  const edited = await em.find(Session, {
    select: { id: true, title: true, changedBy: true },
    where: { changedAt: MoreThan(since) },
    order: { changedAt: 'ASC' },
  });
  const accountIds = [...versions.map(({ releasedBy }) => releasedBy), ...edited.map((row) => row.changedBy)];
  const accounts = await em.findBy(Account, { id: In(accountIds.filter((id) => id !== null)) });
  const names = new Map(accounts.map(({ id, name, email }) => [id, name || email]));
  const editors = Map.groupBy(edited, (row) => names.get(row.changedBy ?? ''));
  return {
    releases: versions.map((version) => ({
      number: version.number,
      by: names.get(version.releasedBy ?? '') ?? null,
    })),
    edits: [...editors].flatMap(([by, rows]) =>
      by === undefined ? [] : [{ by, titles: rows.map(({ title }) => title) }],
    ),
  };
}
