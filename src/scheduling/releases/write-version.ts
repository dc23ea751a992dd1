import { type EntityManager, In, IsNull } from 'typeorm';
import { nextStamp } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Session } from '../../sessions/session.entity.js';
import { publishedStates } from '../../sessions/session.states.js';
import { type PendingChange, readPending } from './pending.js';
import { readLatest } from './released.queries.js';
import { ReleasedSession } from './released-session.entity.js';
import { ScheduleVersion } from './schedule-version.entity.js';

export type VersionFacts = Pick<ScheduleVersion, 'origin' | 'note' | 'rolledBackTo' | 'releasedBy'>;

/** Writes the next version, and what it makes of the sessions. Tells nobody. Of two at once the number stops one. */
export async function writeVersion(
  em: EntityManager,
  now: Date,
  facts: VersionFacts,
  changes: readonly PendingChange[],
): Promise<number> {
  const latest = await readLatest(em);
  const version = (latest?.number ?? 0) + 1;
  const previous = latest && (await em.findOneByOrFail(ScheduleVersion, { number: latest.number }));
  const releasedAt = nextStamp(now, previous?.releasedAt);
  await em.insert(ScheduleVersion, { ...facts, number: version, stamp: newId(), releasedAt });
  const sessionId = In(changes.map((change) => change.sessionId));
  await em.update(ReleasedSession, { sessionId, replacedIn: IsNull() }, { replacedIn: version });
  await em.insert(
    ReleasedSession,
    changes.map(({ sessionId: id, after }) => ({ sessionId: id, version, replacedIn: null, content: after })),
  );
  for (const state of publishedStates) {
    const ids = changes.filter(({ after }) => after.state === state).map((change) => change.sessionId);
    if (ids.length > 0) await em.update(Session, { id: In(ids) }, { state, publishedState: state });
  }
  return version;
}

/** Releases what comes in without an organizer: seeds and rows that tests build. There is nobody to be told. */
export async function releaseSeeded(em: EntityManager, now: Date, only?: readonly string[]): Promise<void> {
  const pending = await readPending(em, only);
  const facts: VersionFacts = { origin: 'seed', note: null, rolledBackTo: null, releasedBy: null };
  if (pending.length > 0) await writeVersion(em, now, facts, pending);
}
