import type { ProgrammeItem } from '../programme-item.js';

/** Blocks of simultaneous sessions of which a session is among the items, too: it is the session that one goes to. */
export function blocksAmong(items: readonly ProgrammeItem[]): ReadonlySet<string> {
  const hasHour = new Set(items.flatMap(({ id, startsAt }) => (startsAt ? [id] : [])));
  return new Set(
    items.flatMap(({ block, startsAt }) => (block !== null && startsAt && hasHour.has(block) ? [block] : [])),
  );
}
