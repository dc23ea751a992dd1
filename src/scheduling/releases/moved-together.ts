import type { SessionContent } from '../session-content.js';
import type { PendingChange } from './pending.js';

/**
 * Of sessions that have only moved with their block: the session of which that is told, the outermost block. Whatever else has
 * changed of a session, or has another shift or another room than the block's, is told by itself.
 */
export function leadersOf(changes: readonly PendingChange[]): Map<string, string> {
  const changed = new Map(changes.map((change) => [change.sessionId, change]));
  const blocks = new Map<string, string>();
  for (const change of changes) {
    const block = changed.get(change.after.blockId ?? '');
    if (block && hasOnlyFollowed(change, block)) blocks.set(change.sessionId, block.sessionId);
  }
  const outermost = (id: string, depth = 0): string => {
    const block = blocks.get(id);
    // A block is never within itself; a row that says so would never end.
    return block === undefined || depth > blocks.size ? id : outermost(block, depth + 1);
  };
  return new Map([...blocks.keys()].map((id) => [id, outermost(id)]));
}

function hasOnlyFollowed(change: PendingChange, block: PendingChange): boolean {
  const [was, is, blockWas, blockIs] = [change.before, change.after, block.before, block.after];
  if (!was || !blockWas || was.blockId !== is.blockId) return false;
  if (!change.aspects.every((aspect) => aspect === 'moved' || aspect === 'room')) return false;
  if (!change.aspects.every((aspect) => block.aspects.includes(aspect))) return false;
  const hasMoved = change.aspects.includes('moved');
  if (hasMoved && (shift(was, is) === null || shift(was, is) !== shift(blockWas, blockIs))) return false;
  return (
    !change.aspects.includes('room') ||
    (placeOf(was) === placeOf(blockWas) && placeOf(is) === placeOf(blockIs))
  );
}

/** In milliseconds; null where it is no mere shift. */
function shift(before: SessionContent, after: SessionContent): number | null {
  const starts = between(before.startsAt, after.startsAt);
  if (starts === null) return null;
  if (before.endsAt === null && after.endsAt === null) return starts;
  return starts === between(before.endsAt, after.endsAt) ? starts : null;
}

const between = (before: string | null, after: string | null): number | null =>
  before === null || after === null ? null : Date.parse(after) - Date.parse(before);

const placeOf = ({ venueId, roomId }: SessionContent): string => JSON.stringify([venueId, roomId]);
