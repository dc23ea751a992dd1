import { type KeptPlacement, placementOf } from '../kept-placement.js';
import type { Placement } from '../slots.service.js';

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

/** A session as it takes part in an exchange. */
export interface Exchanged {
  placement: Placement;
  /** Of its hours or its days, where it has none now. */
  had?: KeptPlacement | undefined;
}

/**
 * The two in each other's place. How long a session lasts belongs to it, in hours or in days: each keeps that. One of which nothing is
 * known leaves what it takes over as it is.
 */
export function exchanged(a: Exchanged, b: Exchanged): [Placement, Placement] {
  return [inPlaceOf(a, b.placement), inPlaceOf(b, a.placement)];
}

function inPlaceOf({ placement, had }: Exchanged, place: Placement): Placement {
  const before = had && placementOf(had);
  if (!place.startsAt) {
    return { ...place, untilDate: lastDayOf((placement.onDate === null && before) || placement, place) };
  }
  const length = lengthOf(placement) ?? (before ? lengthOf(before) : null);
  if (length === null) return place;
  return { ...place, endsAt: new Date(place.startsAt.getTime() + length), untilDate: null };
}

const lengthOf = ({ startsAt, endsAt }: Placement): number | null =>
  startsAt && endsAt ? endsAt.getTime() - startsAt.getTime() : null;

/** As many days as it has where it is, without hours. */
function lastDayOf({ startsAt, onDate, untilDate }: Placement, place: Placement): string | null {
  if (startsAt || !onDate || !untilDate || !place.onDate) return null;
  const days = Date.parse(untilDate) - Date.parse(onDate);
  return new Date(Date.parse(place.onDate) + days).toISOString().slice(0, 10);
}
