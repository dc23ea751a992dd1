import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { isOver } from '../../scheduling/slot.rules.js';

export type Closed = 'cancelled' | 'over';

/** Why nobody says yes or no to a session any more; null: she still can. */
export function closedAt(item: ProgrammeItem, now: Date): Closed | null {
  if (item.state === 'cancelled') return 'cancelled';
  return isOver(item, now) ? 'over' : null;
}
