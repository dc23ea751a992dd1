import type { Placement } from './slots.service.js';

/** A placement as it is kept in a record: instants as ISO 8601. */
export interface KeptPlacement {
  /** Older records do not tell of it. */
  venueId?: string | null;
  roomId: string | null;
  onDate: string | null;
  untilDate: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

export const kept = ({ venueId, roomId, onDate, untilDate, startsAt, endsAt }: Placement): KeptPlacement => ({
  ...(venueId === undefined ? {} : { venueId }),
  roomId,
  onDate,
  untilDate,
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
});

export const placementOf = ({ startsAt, endsAt, ...place }: KeptPlacement): Placement => ({
  ...place,
  startsAt: startsAt === null ? null : new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
});

/**
 * What a session has had of what it has no more: its room, its days and its hours, each as it was last. Whoever takes it off the
 * board means to take it off, not to forget how long it is and where.
 */
export function hadBy(before: Placement, earlier?: KeptPlacement): KeptPlacement {
  const last = kept(before);
  const { onDate, untilDate } = before.onDate === null ? (earlier ?? last) : last;
  // What lasted several days had no hours to be given back.
  const isWithHours = before.startsAt !== null || before.untilDate !== null;
  const { startsAt, endsAt } = isWithHours ? last : (earlier ?? last);
  return { roomId: last.roomId ?? earlier?.roomId ?? null, onDate, untilDate, startsAt, endsAt };
}
