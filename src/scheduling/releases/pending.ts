import { type EntityManager, In } from 'typeorm';
import { type DraftSession, readDraft } from '../draft.queries.js';
import type { SessionContent } from '../session-content.js';
import { type Aspect, aspectsOf } from './content-diff.js';
import { type Released, readCurrent } from './released.queries.js';

/** What a release would change of one session. */
export interface PendingChange {
  sessionId: string;
  /** Null: it never was public. */
  before: SessionContent | null;
  after: SessionContent;
  aspects: Aspect[];
}

/** What the draft says and the public does not see yet; of these sessions only, if they are named. */
export async function readPending(em: EntityManager, only?: readonly string[]): Promise<PendingChange[]> {
  const draft = await readDraft(em, only ? { id: In([...only]) } : {});
  return pendingChanges(draft, await readCurrent(em));
}

export function pendingChanges(
  draft: readonly DraftSession[],
  current: readonly Released[],
): PendingChange[] {
  const released = new Map(current.map(({ sessionId, content }) => [sessionId, content]));
  return draft.flatMap(({ session, content }) => {
    const before = released.get(session.id) ?? null;
    if (content.state === 'draft' && !session.isReady) return [];
    const after = asReleased(content, before);
    const aspects = aspectsOf(before, after);
    return aspects.length > 0 ? [{ sessionId: session.id, before, after, aspects }] : [];
  });
}

/** The draft's content as it is released: what was never public is confirmed by it, and a new start remembers the old one. */
function asReleased(content: SessionContent, before: SessionContent | null): SessionContent {
  const hasMoved = before?.startsAt && before.startsAt !== content.startsAt;
  return {
    ...content,
    state: content.state === 'draft' ? 'confirmed' : content.state,
    previousStartsAt: hasMoved ? before.startsAt : (before?.previousStartsAt ?? null),
  };
}
