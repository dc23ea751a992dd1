import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Invalid } from '../kernel/errors.js';
import type { SessionLists } from './session-lists.js';
import { fitsTaken } from './session.rules.js';
import { Session } from './session.entity.js';
import { Track } from './track.entity.js';

/** What an organizer says of a session itself; its room and time are moved in `scheduling/`. */
export const ownFields = [
  'kind',
  'title',
  'abstract',
  'trackId',
  'blockId',
  'access',
  'languages',
  'interpretedLanguages',
  'mode',
  'sdgTargets',
  'capacity',
  'expectedAudience',
  'layout',
  'equipment',
  'booths',
  'needsStepFreeAccess',
  'needsNote',
  'isReady',
] as const satisfies readonly (keyof Session)[];

export type OwnFields = Pick<Session, (typeof ownFields)[number]>;

/** What is left out stays as it is. */
export type SessionEdit = Partial<OwnFields & SessionLists>;

/** What of the edit is another than before. */
export function changesOf(
  edit: SessionEdit,
  session: OwnFields,
  present: SessionLists,
): { own: Partial<OwnFields>; lists: Partial<SessionLists> } {
  const { organizers, partners, after, links, ...own } = edit;
  return {
    own: differing(own, session),
    lists: differing(
      { organizers, partners, after: after && [...after].sort(), links },
      { ...present, after: [...present.after].sort() },
    ),
  };
}

function differing<Values extends object>(edited: Partial<Values>, present: Values): Partial<Values> {
  const changed: Partial<Values> = {};
  for (const key of keysOf(edited)) {
    if (edited[key] !== undefined && !isDeepStrictEqual(edited[key], present[key]))
      changed[key] = edited[key];
  }
  return changed;
}

const keysOf = <Values extends object>(values: Values): Extract<keyof Values, string>[] => {
  const keys: Extract<keyof Values, string>[] = [];
  for (const key in values) keys.push(key);
  return keys;
};

export async function assertPossible(
  em: EntityManager,
  session: Pick<Session, 'id' | 'taken' | 'held'>,
  { capacity, trackId, blockId }: Partial<OwnFields>,
): Promise<void> {
  if (capacity !== undefined && !fitsTaken(capacity, session)) {
    const taken = session.taken + session.held;
    throw new Invalid({ capacity: { code: 'sessions.capacity-below-taken', values: { taken } } });
  }
  if (trackId && !(await em.existsBy(Track, { id: trackId }))) {
    throw new Invalid({ trackId: { code: 'kernel.choice' } });
  }
  if (blockId) await assertCanHold(em, blockId, session.id);
}

/** A block holds sessions, and is in none itself. */
async function assertCanHold(em: EntityManager, blockId: string, sessionId: string): Promise<void> {
  const block = await em.findOneBy(Session, { id: blockId });
  if (!block || blockId === sessionId) throw new Invalid({ blockId: { code: 'kernel.choice' } });
  if (block.blockId !== null || (await em.existsBy(Session, { blockId: sessionId }))) {
    throw new Invalid({ blockId: { code: 'sessions.nested-too-deep' } });
  }
}
