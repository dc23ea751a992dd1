import type { EntityManager } from 'typeorm';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { emptySession } from '../../src/sessions/empty-session.js';
import { Session } from '../../src/sessions/session.entity.js';

let built = 0;

/** The rows of a confirmed parallel session on a morning of the forum, in no room. */
export function buildSession({ slot = {}, ...columns }: Partial<Session> & { slot?: Partial<Slot> } = {}): {
  session: Session;
  slot: Slot;
} {
  built += 1;
  const session: Session = {
    id: `built-${String(built)}`,
    ...emptySession,
    kind: 'parallel',
    title: { en: `Built session ${String(built)}` },
    state: 'confirmed',
    position: 1000 + built,
    updatedAt: new Date('2023-09-01T00:00:00Z'),
    ...columns,
  };
  const at: Slot = {
    sessionId: session.id,
    venueId: 'scc',
    roomId: null,
    onDate: '2023-10-24',
    untilDate: null,
    startsAt: new Date('2023-10-24T00:00:00Z'),
    endsAt: new Date('2023-10-24T01:30:00Z'),
    ...slot,
  };
  return { session, slot: at };
}

/** Inserts a built session, releases it unless it is a draft, and returns its id. */
export async function insertSession(
  em: EntityManager,
  overrides?: Parameters<typeof buildSession>[0],
): Promise<string> {
  const { session, slot } = buildSession(overrides);
  await em.insert(Session, session);
  await em.insert(Slot, slot);
  await releaseSeeded(em, session.updatedAt, [session.id]);
  return session.id;
}
