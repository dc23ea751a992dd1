import type { ProgrammeItem } from '../../scheduling/programme-item.js';

export type Closed = 'cancelled' | 'over';

/** Why nobody says yes or no to a session any more; null: she still can. */
export function closedAt({ state, startsAt, endsAt }: ProgrammeItem, now: Date): Closed | null {
  if (state === 'cancelled') return 'cancelled';
  const end = endsAt ?? startsAt;
  return end && end <= now ? 'over' : null;
}
