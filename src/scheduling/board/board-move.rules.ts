import type { Placement } from '../slots.service.js';

/** A placement as it is kept in a record: instants as ISO 8601. */
export interface KeptPlacement {
  roomId: string | null;
  onDate: string | null;
  untilDate: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

/** One session of a move: where it was, and where the move has put it. */
export interface MoveStep {
  sessionId: string;
  before: KeptPlacement;
  after: KeptPlacement;
}

/** No room, no day, no hours: in the tray. */
export const unscheduled: Placement = {
  roomId: null,
  onDate: null,
  untilDate: null,
  startsAt: null,
  endsAt: null,
};

export const kept = ({ roomId, onDate, untilDate, startsAt, endsAt }: Placement): KeptPlacement => ({
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
 * The two in each other's place. Where both have their hours each keeps its length, because that belongs to the session; a session
 * without hours leaves what it takes over as it is.
 */
export function exchanged(a: Placement, b: Placement): [Placement, Placement] {
  return [inPlaceOf(a, b), inPlaceOf(b, a)];
}

function inPlaceOf(session: Placement, place: Placement): Placement {
  const length = lengthOf(session);
  if (length === null || !place.startsAt) return place;
  return { ...place, endsAt: new Date(place.startsAt.getTime() + length) };
}

const lengthOf = ({ startsAt, endsAt }: Placement): number | null =>
  startsAt && endsAt ? endsAt.getTime() - startsAt.getTime() : null;
